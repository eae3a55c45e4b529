package dev.careerpath.edge.session;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a session needs.
 *
 * @param publicUrl where browsers reach the edge; with https the cookie is for https only
 * @param keys a file with one or more lines of 32 random bytes in base64: the first encrypts, all
 *     decrypt; without it a key is made for as long as the process runs
 * @param codes the folder in which the launcher leaves one-time codes; none elsewhere
 * @param longest after which a session ends, however often it was renewed
 * @param accessContact whom people ask for a right, such as an address or the name of a team; null
 *     for nobody in particular
 */
@ConfigurationProperties("careerpath.session")
public record SessionProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @Nullable Path keys,
        @Nullable Path codes,
        @DefaultValue("12h") Duration longest,
        @Nullable String accessContact) {

    public SessionProperties {
        keys = keys == null || keys.toString().isBlank() ? null : keys;
        codes = codes == null || codes.toString().isBlank() ? null : codes;
        accessContact =
                accessContact == null || accessContact.isBlank() ? null : accessContact.strip();
    }

    /** True where browsers use https. */
    boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** An address of the edge for browsers. */
    public String at(String path) {
        return publicUrl.toString().replaceAll("/$", "") + path;
    }
}
