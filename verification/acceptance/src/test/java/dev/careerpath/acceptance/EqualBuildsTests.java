package dev.careerpath.acceptance;

import static dev.careerpath.acceptance.DeploymentFile.text;
import static dev.careerpath.acceptance.DeploymentFile.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What makes two builds of one commit equal, and the tool that builds the one it is meant to be.
 */
class EqualBuildsTests {

    private static final Pattern TIME =
            Pattern.compile(
                    "<project.build.outputTimestamp>([^<]+)</project.build.outputTimestamp>");

    @Test
    void everyEntryOfAJarHasTheTimeThatTheBuildStates() throws IOException {
        Matcher time = TIME.matcher(text("pom.xml"));
        assertThat(time.find()).isTrue();
        var stated = OffsetDateTime.parse(time.group(1)).toLocalDateTime();

        for (JsonNode service : yaml("deploy/compose/compose.yml").path("services")) {
            Path jar = Path.of(service.at("/build/args/JAR").asString("none"));
            if (isOfThisBuild(jar)) {
                try (ZipFile file = new ZipFile(jar.toFile())) {
                    assertThat(file.stream().map(ZipEntry::getTimeLocal).distinct())
                            .as(jar.toString())
                            .containsExactly(stated);
                }
            }
        }
    }

    /** A jar that an earlier build has left says nothing of this one. */
    private static boolean isOfThisBuild(Path jar) throws IOException {
        return Files.exists(jar)
                && Files.getLastModifiedTime(jar)
                                .compareTo(Files.getLastModifiedTime(Path.of("pom.xml")))
                        > 0;
    }

    @Test
    void mavenIsTakenBySumAlone() {
        assertThat(text(".mvn/wrapper/maven-wrapper.properties"))
                .containsPattern("distributionSha256Sum=[0-9a-f]{64}\\n");
    }
}
