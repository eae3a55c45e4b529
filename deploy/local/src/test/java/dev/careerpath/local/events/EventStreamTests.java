package dev.careerpath.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.local.api.Api;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.data.Processes;
import dev.careerpath.local.data.SystemState;
import dev.careerpath.local.token.SigningKeys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream repeats what it has said, within a connection and after a break. */
class EventStreamTests {

    @TempDir private Path root;

    @Test
    void handsOverEachEventOnceAndThoseOfASubjectInTheirOrder() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<List<String>> connections =
                new ArrayList<>(
                        List.of(
                                List.of("a 1", "b 1", "a 1", "a 2", "b 1"),
                                List.of("a 2", "a 1", "a 3", "b 1", "b 2")));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        for (String event : connections.removeFirst()) {
                            String[] parts = event.split(" ");
                            out.write(
                                    "id: %s\ndata: {\"source\":\"/x\",\"id\":\"%1$s\",\"subject\":\"%s\"}\n\n"
                                            .formatted(event.replace(" ", "-"), parts[0])
                                            .getBytes(StandardCharsets.UTF_8));
                        }
                        out.write(
                                "data: {\"message\":\"m\"}\n\ndata: {\"message\":\"m\"}\n\n"
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                });
        server.start();
        List<String> got = new ArrayList<>();
        try (Api api = Api.of(folder(), at(server), "local")) {
            EventStream.follow(
                    api,
                    "/v1/events",
                    () -> {},
                    event -> {
                        got.add(event.path("id").asString(event.path("message").asString("")));
                        return got.size() < 9;
                    });
        } finally {
            server.stop(0);
        }

        assertThat(got).containsExactly("a-1", "b-1", "a-2", "m", "m", "a-3", "b-2", "m", "m");
    }

    private DataFolder folder() {
        DataFolder folder = new DataFolder(root);
        SigningKeys.readOrMake(folder);
        return folder;
    }

    private static SystemState at(HttpServer server) {
        ProcessHandle self = ProcessHandle.current();
        return new SystemState(
                self.pid(),
                Processes.born(self),
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "127.0.0.1:9092",
                0,
                1L,
                List.of(PartState.of("edge", server.getAddress().getPort())));
    }
}
