package dev.careerpath.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The careers in {@code deploy/examples}. */
public final class Examples {

    private static final Path FOLDER = Path.of("deploy/examples");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Examples() {}

    /** Their names, such as {@code cto-to-cpto}. */
    public static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*-to-.*\\.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, to be changed as a test needs it. */
    public static ObjectNode profile(String name) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies. */
    public static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }
}
