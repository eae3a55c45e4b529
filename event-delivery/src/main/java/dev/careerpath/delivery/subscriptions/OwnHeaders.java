package dev.careerpath.delivery.subscriptions;

import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which headers a receiver may ask for, such as the key of a gateway before it. */
final class OwnHeaders {

    private static final int MOST = 10;
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    /** Those that the connection, the message or its signature need for themselves. */
    private static final Set<String> OURS =
            Set.of(
                    "accept",
                    "authorization",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "cookie",
                    "date",
                    "expect",
                    "host",
                    "keep-alive",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "user-agent",
                    "x-experience-api-version");

    private static final String SIGNATURE = "webhook-";

    private OwnHeaders() {}

    static void check(@Nullable Map<String, String> headers, List<FieldError> errors) {
        if (headers == null) {
            return;
        }
        if (headers.size() > MOST) {
            errors.add(new FieldError("/headers", "Give at most %d headers.".formatted(MOST)));
            return;
        }
        Set<String> seen = new TreeSet<>();
        headers.forEach((name, value) -> {
            String pointer = "/headers/" + name.replace("~", "~0").replace("/", "~1");
            String lower = name.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(name).matches()) {
                errors.add(
                        new FieldError(pointer, "This is no name of a header, as X-Api-Key is."));
            } else if (OURS.contains(lower) || lower.startsWith(SIGNATURE)) {
                errors.add(
                        new FieldError(
                                pointer,
                                "This header is set by whoever sends; for Authorization give a login."));
            } else if (!seen.add(lower)) {
                errors.add(new FieldError(pointer, "This header stands here twice."));
            } else if (value == null
                    || value.length() > LONGEST
                    || !VALUE.matcher(value).matches()) {
                errors.add(
                        new FieldError(
                                pointer,
                                "Give 1 to %d printable ASCII characters.".formatted(LONGEST)));
            }
        });
    }
}
