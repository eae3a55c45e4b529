package dev.careerpath.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code deploy} and the settings of the services, as the tests read them. */
final class DeploymentFile {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern READ = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private DeploymentFile() {}

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String file) {
        return parsed(text(file));
    }

    static JsonNode parsed(String yaml) {
        return YAML.readTree(yaml);
    }

    /** The names of the files in a folder with such an end, in order. */
    static List<String> in(String folder, String end) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(Path::toString).filter(it -> it.endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variables that some process reads its settings from. */
    static Set<String> variablesRead() {
        return Stream.of(
                        "http-starter/src/main/resources/http-defaults.yml",
                        "service-starter/src/main/resources/starter-defaults.yml",
                        "profile-service/src/main/resources/application.yml",
                        "assessment-service/src/main/resources/application.yml",
                        "roadmap-service/src/main/resources/application.yml",
                        "edge/src/main/resources/application.yml")
                .flatMap(file -> READ.matcher(text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
