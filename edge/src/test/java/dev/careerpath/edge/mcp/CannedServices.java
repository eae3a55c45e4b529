package dev.careerpath.edge.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.edge.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The three services with the answers of one leader. */
final class CannedServices {

    private static final String ASSESSMENT =
            """
            {"profileId":"mine","version":3,"targetRole":"CTO","assessedAt":"2026-11-24T09:30:00Z",
             "readiness":{"score":68.4,"low":60.1,"high":75.0,"band":"APPROACHING"},
             "competencies":[
              {"code":"b","name":"Budgeting","level":2.0,"required":3.0,"gap":1.0,"priority":2,"because":[]},
              {"code":"a","name":"Architecture","level":4.1,"required":4.0,"gap":0,"priority":3,"because":[]},
              {"code":"s","name":"Strategy","level":2.5,"required":4.5,"gap":2.0,"priority":1,"because":[]}],
             "gates":[{"code":"x","title":"Degree","status":"MET","required":"one","actual":"one","preferred":true},
              {"code":"y","title":"Has led","status":"UNMET","required":"five","actual":"three","preferred":false}]}
            """;
    private static final String ROADMAP =
            """
            {"profileId":"mine","version":2,"targetRole":"CTO","cause":"The first plan.",
             "readiness":{"now":68.4,"projected":86.0},
             "feasibility":{"onTime":false,"projectedFinish":"2029-09-16","hoursNeeded":790,"hoursAvailable":410},
             "stages":[{"id":"EXPANSION","title":"Expansion","start":"2026-11-30","end":"2027-05-30","hours":16,
              "milestones":[{"id":"present-an-option-paper","title":"Present options","kind":"DO","hours":16,
               "start":"2026-11-30","end":"2026-12-27","status":"IN_PROGRESS","doneWhen":["It was decided."]}]}]}
            """;
    private static final String PREVIEW =
            """
            {"today":{"targetRole":"CTO","readiness":{"now":68.4,"projected":86.0},"onTime":false,
              "projectedFinish":"2029-09-16","hoursNeeded":790,"hoursPlanned":400,"milestones":12},
             "preview":{"targetRole":"CTO","readiness":{"now":68.4,"projected":88.0},"onTime":true,
              "projectedFinish":"2028-03-12","hoursNeeded":790,"hoursPlanned":800,"milestones":14},
             "onlyToday":[],"onlyPreview":[{"id":"x","title":"Lead a turnaround","hours":40,
              "start":"2027-01-04","end":"2027-06-06"}],
             "summary":["It ends 18 months earlier."],"roadmap":{}}
            """;
    private static final String NOT_THERE =
            "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                    + "\"detail\":\"There is no roadmap of the profile somebodys.\"}";

    private static final String PENDING =
            "{\"status\":\"PENDING\",\"detail\":\"The assessment is being made.\"}";
    private static final String DENIED =
            "{\"title\":\"The token does not allow this\",\"status\":403,\"detail\":\"The token lacks the scope.\"}";
    private static final String PEOPLE =
            "{\"items\":[{\"id\":\"hers\",\"name\":\"Grace\",\"targetRole\":\"CTO\",\"summary\":{\"band\":\"READY\",\"slipping\":false}}]}";
    private static final String SHARED =
            "{\"items\":[{\"profileId\":\"his\",\"name\":\"Alan\",\"as\":\"COACH\",\"sees\":[\"ROADMAP\"],\"until\":\"2040-01-01\"}]}";

    /** Each request that came, with its body and whose it was. */
    static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static final HttpServer SERVER =
            StandIn.start(
                    Map.ofEntries(
                            Map.entry("/", e -> answer(e, 404, NOT_THERE)),
                            Map.entry(
                                    "/v1/me",
                                    e ->
                                            answer(
                                                    e,
                                                    200,
                                                    "{\"profiles\":[\"mine\"],\"scopes\":[\"profiles:read\",\"own:read\"]}")),
                            Map.entry("/v1/assessments/mine", e -> answer(e, 200, ASSESSMENT)),
                            Map.entry("/v1/assessments/young", e -> answer(e, 202, PENDING)),
                            Map.entry("/v1/assessments/denied", e -> answer(e, 403, DENIED)),
                            Map.entry("/v1/assessments/broken", e -> answer(e, 503, "")),
                            Map.entry("/v1/roadmaps/mine", e -> answer(e, 200, ROADMAP)),
                            Map.entry("/v1/roadmaps/mine/preview", CannedServices::preview),
                            Map.entry("/v1/roadmaps/mine/milestones", CannedServices::patch),
                            Map.entry("/v1/profiles", e -> answer(e, 200, PEOPLE)),
                            Map.entry("/v1/shared", e -> answer(e, 200, SHARED))));

    private CannedServices() {}

    /** Where they are. */
    static String uri() {
        return StandIn.uri(SERVER);
    }

    private static void preview(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        if (body.contains("99")) {
            answer(
                    exchange,
                    400,
                    "{\"title\":\"Invalid\",\"status\":400,\"detail\":\"Something is not as it must be.\","
                            + "\"errors\":[{\"pointer\":\"/hoursPerWeek\",\"message\":\"Give 1 to 60.\"}]}",
                    body);
        } else {
            answer(exchange, 200, PREVIEW, body);
        }
    }

    private static void patch(HttpExchange exchange) throws IOException {
        boolean current = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-Match"));
        answer(
                exchange,
                current ? 200 : 412,
                current ? ROADMAP : "{\"title\":\"Changed\",\"status\":412,\"detail\":\"Other.\"}",
                body(exchange));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body, "");
    }

    private static void answer(HttpExchange exchange, int status, String body, String sent)
            throws IOException {
        ASKED.add(
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                sent,
                                exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
