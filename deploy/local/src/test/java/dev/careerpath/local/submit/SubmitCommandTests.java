package dev.careerpath.local.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.SigningKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A profile is sent as it is, so that the service can say what is wrong with it. */
class SubmitCommandTests {

    /** With one byte of Latin-1. */
    private static final byte[] NOT_UTF8 =
            "{\"name\":\"Jos\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir private Path root;
    private final List<byte[]> sent = new CopyOnWriteArrayList<>();
    private HttpServer edge;

    @BeforeEach
    void aSystem() throws IOException {
        edge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        edge.createContext(
                "/v1/profiles",
                exchange -> {
                    sent.add(exchange.getRequestBody().readAllBytes());
                    byte[] answer = "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(201, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        edge.start();
        DataFolder data = new DataFolder(root);
        SigningKeys.readOrMake(data);
        ProcessHandle self = ProcessHandle.current();
        new SystemState(
                        self.pid(),
                        Processes.born(self),
                        "http://127.0.0.1:" + edge.getAddress().getPort(),
                        "127.0.0.1:9092",
                        0,
                        1L,
                        List.of())
                .write(data);
    }

    @AfterEach
    void stop() {
        edge.stop(0);
    }

    @Test
    void nothingIsMendedOnTheWay() throws IOException {
        Path file = root.resolve("profile.json");
        Files.write(file, NOT_UTF8);

        assertThat(submit(file.toString())).isZero();
        assertThat(submit("-")).isZero();

        assertThat(sent).containsExactly(NOT_UTF8, NOT_UTF8);
    }

    private int submit(String file) {
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(new ByteArrayInputStream(NOT_UTF8), quiet, quiet, false);
        return new CommandLine(new SubmitCommand(terminal))
                .execute("--data", root.toString(), file);
    }
}
