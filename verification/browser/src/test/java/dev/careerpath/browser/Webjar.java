package dev.careerpath.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Scripts that come from npm by way of Maven Central. */
final class Webjar {

    private Webjar() {}

    /**
     * A script's text.
     *
     * @param artefact such as {@code axe-core}
     * @param file its path in the artefact
     */
    static String script(String artefact, String file) {
        try {
            Properties properties = new Properties();
            String maven = "/META-INF/maven/org.webjars.npm/" + artefact + "/pom.properties";
            try (InputStream in = open(maven)) {
                properties.load(in);
            }
            String path =
                    "/META-INF/resources/webjars/%s/%s/%s"
                            .formatted(artefact, properties.getProperty("version"), file);
            try (InputStream in = open(path)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = Webjar.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("Not on the class path: " + path);
        }
        return in;
    }
}
