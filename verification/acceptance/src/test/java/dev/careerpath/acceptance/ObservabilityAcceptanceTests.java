package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an operator sees: traces, metrics, health and logs, and no person in any of them. */
@OnTheRunningSystem
class ObservabilityAcceptanceTests {

    private static final List<String> SERVICES = List.of("profile", "assessment", "roadmap");

    private final RunningSystem system;
    private final Caller caller;

    ObservabilityAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("observability");
    }

    @Test
    void oneTraceFollowsASubmissionOverHttpAndAllKafkaHops() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        String id =
                caller.send(
                                "POST",
                                "/v1/profiles",
                                Examples.profile("cto-to-cpto").toString(),
                                request ->
                                        request.header(
                                                "traceparent",
                                                "00-" + traceId + "-b7ad6b7169203331-01"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        caller.awaitRoadmap(id, 1);

        Set<String> spans = new TreeSet<>();
        for (String topic :
                List.of(
                        "careerpath.profile.events",
                        "careerpath.assessment.events",
                        "careerpath.progress.events")) {
            Caller.eventually(() -> !system.topic(topic).of(id).isEmpty());
            for (Published record : system.topic(topic).of(id)) {
                String[] traceparent = record.attribute("traceparent").split("-");
                assertThat(traceparent).as(topic).hasSize(4);
                assertThat(traceparent[1]).as(topic).isEqualTo(traceId);
                spans.add(traceparent[2]);
            }
        }
        assertThat(spans).hasSizeGreaterThanOrEqualTo(3);
        List<String> parts =
                List.of("edge", "profile-service", "assessment-service", "roadmap-service");
        Caller.eventually(() -> system.partsInTrace(traceId, parts).equals(parts));
    }

    @Test
    void readinessTellsTheTruthAboutBrokerAndStore() throws Exception {
        if (!system.embedded()) {
            System.out.println("Broker and store are containers: not paused by this suite.");
            return;
        }
        for (String service : SERVICES) {
            Caller.eventually(() -> system.readiness(service) == 200);
        }
        system.signal("embedded", "STOP");
        try {
            for (String service : SERVICES) {
                Caller.eventually(() -> system.readiness(service) == 503);
                assertThat(system.liveness(service)).isEqualTo(200);
            }
        } finally {
            system.signal("embedded", "CONT");
        }
        for (String service : SERVICES) {
            Caller.eventually(() -> system.readiness(service) == 200);
        }
        caller.awaitRoadmap(caller.submit(Examples.profile("cto-to-cpto")), 1);
    }

    @Test
    void dashboardAndAlertsUseMetricsThatExist() throws Exception {
        caller.awaitRoadmap(caller.submit(Examples.profile("cto-to-cpto")), 1);
        Set<String> exposed = new TreeSet<>();
        for (String service : SERVICES) {
            String text = system.metrics(service);
            Pattern.compile("(?m)^([a-z_]+)[{ ]")
                    .matcher(text)
                    .results()
                    .forEach(name -> exposed.add(name.group(1)));
        }
        assertThat(exposed)
                .contains(
                        "careerpath_outbox_backlog",
                        "careerpath_dead_letters_total",
                        "careerpath_end_to_end_seconds_bucket",
                        "kafka_consumer_fetch_manager_records_lag");

        Set<String> used = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            panel.path("targets")
                    .forEach(target -> used.addAll(names(target.path("expr").asString())));
        }
        assertThat(used).isNotEmpty();
        used.addAll(names(Files.readString(Path.of("deploy/helm/career-path/alerts.yml"))));
        assertThat(exposed).containsAll(used);
    }

    @Test
    void logsCarryTheCorrelationIdAndNoPerson() {
        ObjectNode profile = Examples.profile("vp-engineering-to-cto");
        profile.put("name", "Zebediah Quillfeather");
        profile.put("email", "zebediah@quillfeather.example");
        ObjectNode evidence = (ObjectNode) profile.path("evidence").path(0);
        evidence.put("title", "Moonshot ledger");
        evidence.put("url", "https://quillfeather.example/moonshot");
        String id =
                caller.send(
                                "POST",
                                "/v1/profiles",
                                profile.toString(),
                                request -> request.header("X-Correlation-Id", "find-me-again"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
        JsonNode roadmap = caller.awaitRoadmap(id, 1);
        String milestone = roadmap.at("/stages/0/milestones/0/id").asString();
        caller.changeMilestone(
                id,
                milestone,
                "{\"status\":\"DONE\",\"evidence\":{\"title\":\"Moonshot ledger\",\"url\":\"https://quillfeather.example\"}}");
        profile.put("email", "zebediah quillfeather");
        caller.post("/v1/profiles", profile.toString()).expect(400);
        caller.get("/v1/profiles/" + id + "/export").expect(200);
        caller.delete("/v1/profiles/" + id).expect(202);
        Caller.eventually(() -> caller.get("/v1/roadmaps/" + id).status() == 404);

        String logs = system.logs();
        assertThat(logs.contains("find-me-again")).as("correlation id in the logs").isTrue();
        for (String personal : List.of("Zebediah", "zebediah", "uillfeather", "Moonshot")) {
            assertThat(logs.contains(personal)).as(personal + " in the logs").isFalse();
        }
        assertThat(
                        system.topic("careerpath.profile.events").of(id).toString()
                                + system.topic("careerpath.progress.events").of(id))
                .doesNotContain("Zebediah", "uillfeather", "Moonshot");
    }

    private static JsonNode dashboard() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(Path.of("deploy/observability/grafana-dashboard.json")));
    }

    private static Set<String> names(String expressions) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\b(?:careerpath|kafka|http_server|jvm|process)_[a-z_]+")
                .matcher(expressions)
                .results()
                .forEach(name -> names.add(name.group()));
        return names;
    }
}
