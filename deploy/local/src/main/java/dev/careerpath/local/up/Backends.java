package dev.careerpath.local.up;

import dev.careerpath.local.console.Trouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The broker and the document store: given, or embedded where null.
 *
 * @param kafka bootstrap servers, {@code HOST:PORT} separated by commas
 * @param mongodb connection string
 */
record Backends(@Nullable String kafka, @Nullable String mongodb) {

    private static final int PATIENCE_MILLIS = 3_000;

    Backends {
        kafka = kafka == null || kafka.isBlank() ? null : kafka;
        mongodb = mongodb == null || mongodb.isBlank() ? null : mongodb;
    }

    boolean anyEmbedded() {
        return kafka == null || mongodb == null;
    }

    /**
     * Fails early where a given server is not there.
     *
     * @throws Trouble which names the server and the option
     */
    void check() {
        if (kafka != null) {
            reach(List.of(kafka.split(",")), "Kafka", "--kafka HOST:PORT");
        }
        if (mongodb != null && mongodb.startsWith("mongodb://")) {
            String hosts =
                    mongodb.substring("mongodb://".length())
                            .replaceFirst("[/?].*", "")
                            .replaceFirst(".*@", "");
            reach(List.of(hosts.split(",")), "MongoDB", "--mongodb URI");
        } else if (mongodb != null && !mongodb.startsWith("mongodb+srv://")) {
            throw new Trouble(
                    "--mongodb needs a connection string such as mongodb://host:27017, not '%s'."
                            .formatted(mongodb));
        }
    }

    private static void reach(List<String> servers, String what, String option) {
        for (String server : servers) {
            String[] parts = server.strip().split(":", 2);
            int port = port(parts, what, option);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(parts[0], port), PATIENCE_MILLIS);
                return;
            } catch (IOException e) {
                // The next one of the list may answer; one is enough.
            }
        }
        throw new Trouble(
                "%s does not answer at %s: start it, correct %s, or leave that out to use the embedded one."
                        .formatted(what, String.join(",", servers), option));
    }

    private static int port(String[] parts, String what, String option) {
        if (parts.length == 1 && what.equals("MongoDB")) {
            return 27017;
        }
        try {
            return Integer.parseInt(parts[parts.length - 1]);
        } catch (NumberFormatException e) {
            throw new Trouble(
                    "%s needs a host and a port such as localhost:9092, not '%s'."
                            .formatted(option.replaceFirst(" .*", ""), String.join(":", parts)),
                    e);
        }
    }
}
