package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Caller.Reply;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Input that is meant to harm: API4 and API8 of the OWASP list, and injections of every kind. */
@OnTheRunningSystem
class HostileInputAcceptanceTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningSystem system;
    private final Caller caller;

    HostileInputAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("hostile");
    }

    @Test
    void jsonBombsAreRefused() {
        String deep = "[".repeat(200_000);
        String deepObject = "{\"a\":".repeat(50_000);
        String huge = "{\"goal\":{\"hoursPerWeek\":" + "9".repeat(5_000) + "}}";
        String exponent = "{\"goal\":{\"hoursPerWeek\":1e2147483647}}";
        String fields =
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "\"f" + i + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        String text = "{\"name\":\"" + "x".repeat(900_000) + "\"}";
        String longKey = "{\"" + "k".repeat(100_000) + "\":1}";
        SoftAssertions each = new SoftAssertions();
        for (String bomb : List.of(deep, deepObject, huge, exponent, fields, text, longKey)) {
            for (String path :
                    List.of("/v1/profiles", "/v1/assessments/preview", "/v1/profiles/import")) {
                Reply reply =
                        caller.send(
                                "POST",
                                path,
                                bomb,
                                request ->
                                        path.endsWith("import")
                                                ? request.setHeader(
                                                        "Content-Type", "application/x-ndjson")
                                                : request);
                // An import answers each line for itself.
                boolean refused =
                        path.endsWith("import")
                                ? reply.status() < 500 && !reply.body().contains("\"id\":")
                                : reply.status() == 400 || reply.status() == 413;
                each.assertThat(refused)
                        .as(
                                "%s %s… answered %d %s",
                                path,
                                bomb.substring(0, 20),
                                reply.status(),
                                reply.body().substring(0, Math.min(200, reply.body().length())))
                        .isTrue();
            }
        }
        each.assertAll();
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        assertThat(caller.post("/v1/profiles", " ".repeat(1_100_000)).status()).isEqualTo(413);
    }

    /** Every field in turn holds what a document store would take for an operator. */
    @Test
    void operatorsOfTheStoreAreRefusedInEveryField() {
        ObjectNode profile = Examples.profile("cto-to-cpto");
        SoftAssertions each = new SoftAssertions();
        for (String pointer : leaves(profile, "")) {
            for (String operator : List.of("{\"$ne\":null}", "{\"$where\":\"sleep(5000)\"}")) {
                ObjectNode attacked = profile.deepCopy();
                int slash = pointer.lastIndexOf('/');
                JsonNode parent = attacked.at(pointer.substring(0, slash));
                String last = pointer.substring(slash + 1);
                if (parent instanceof ObjectNode object) {
                    object.set(last, JSON.readTree(operator));
                } else if (parent instanceof ArrayNode array) {
                    array.set(Integer.parseInt(last), JSON.readTree(operator));
                }
                each.assertThat(caller.post("/v1/profiles", attacked.toString()).status())
                        .as("%s = %s", pointer, operator)
                        .isEqualTo(400);
            }
        }
        each.assertAll();
    }

    @Test
    void operatorsInPathsAndQueriesFindNothing() {
        String id = caller.submit(Examples.profile("cto-to-cpto"));
        SoftAssertions each = new SoftAssertions();
        for (String attack :
                List.of(
                        "%7B%22%24ne%22%3Anull%7D",
                        "%24ne", id + "%00", "..%2F" + id, "%27%20or%201%3D1", ".*")) {
            each.assertThat(caller.get("/v1/profiles/" + attack).status())
                    .as(attack)
                    .isIn(400, 404);
            each.assertThat(caller.get("/v1/roadmaps/" + attack).status())
                    .as(attack)
                    .isIn(400, 404);
            each.assertThat(caller.get("/v1/profiles?cursor=" + attack).status())
                    .as("cursor=" + attack)
                    .isIn(200, 400);
        }
        for (String limit : List.of("-1", "0", "1000000000", "NaN", "1%20or%201", "99999999999")) {
            each.assertThat(caller.get("/v1/profiles?limit=" + limit).status())
                    .as("limit=" + limit)
                    .isBetween(200, 400);
        }
        each.assertAll();
    }

    /** What a caller says of itself can neither make up a log line nor a header. */
    @Test
    void noHeaderReachesLogsOrAnswersUnchecked() {
        String forged = "x\u0085{\\\"level\\\":\\\"forged-line\\\"}";
        Reply reply =
                caller.send(
                        "POST",
                        "/v1/profiles",
                        "{",
                        request -> request.setHeader("X-Correlation-Id", "evil id <script>"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("X-Correlation-Id")).doesNotContain("<script>");

        ObjectNode profile = Examples.profile("cto-to-cpto");
        profile.put("name", "forged\r\n{\"log.level\":\"ERROR\",\"message\":\"forged-line\"}");
        caller.post("/v1/profiles", profile.toString());
        caller.post("/v1/profiles", "{\"currentRole\":\"" + forged + "\"}");
        assertThat(system.logs().lines())
                .noneMatch(line ->
                        line.startsWith("{\"log.level\":\"ERROR\",\"message\":\"forged-line"));
    }

    @Test
    void aRequestWithABrokenHeadIsRefused() throws IOException {
        for (String head :
                List.of(
                        "GET /v1/profiles HTTP/1.1\r\nHost: a\r\nX-Bad: a\r\n b\r\n\r\n",
                        "GET /v1/profiles HTTP/1.1\r\nHost: a\r\nX: "
                                + "x".repeat(70_000)
                                + "\r\n\r\n",
                        "POST /v1/profiles HTTP/1.1\r\n"
                                + "Host: a\r\n"
                                + "Content-Length: 5\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "0\r\n\r\n")) {
            String status = firstLine(head);
            assertThat(status).as(head.substring(0, 40)).matches("(HTTP/1.1 4\\d\\d.*)?");
        }
    }

    private String firstLine(String head) throws IOException {
        URI edge = URI.create(system.url());
        try (Socket socket = new Socket(edge.getHost(), edge.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer =
                    new String(socket.getInputStream().readNBytes(40), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static List<String> leaves(JsonNode node, String pointer) {
        List<String> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(e -> found.addAll(leaves(e.getValue(), pointer + "/" + e.getKey())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(leaves(array.get(i), pointer + "/" + i));
            }
        } else {
            found.add(pointer);
        }
        return found;
    }
}
