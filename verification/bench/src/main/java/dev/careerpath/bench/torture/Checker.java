package dev.careerpath.bench.torture;

import dev.careerpath.bench.torture.Published.Fact;
import dev.careerpath.bench.torture.Violation.Kind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what clients were told with what is stored and published. */
public final class Checker {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 100;

    private final Client client;
    private final TopicsRead topics;
    private final List<Violation> found = new ArrayList<>();

    /**
     * @param client who was told
     */
    public Checker(Client client, TopicsRead topics) {
        this.client = client;
        this.topics = topics;
    }

    /** Every promise of these that is not kept, in their order. */
    public List<Violation> check(List<Told> all) {
        Map<String, Integer> listed = listed();
        // A system answers several at once; what is found of one goes to a checker of its own.
        return all.parallelStream()
                .filter(told -> told.id() != null)
                .flatMap(told -> new Checker(client, topics).check(told, listed).stream())
                .toList();
    }

    private List<Violation> check(Told told, Map<String, Integer> listed) {
        found.addAll(topics.check(told.knownId()));
        if (told.erased()) {
            erased(told);
        } else {
            living(told, listed);
        }
        return found;
    }

    /** How often each planted name is in the tenant's list. */
    private Map<String, Integer> listed() {
        Map<String, Integer> names = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(client.get("/v1/profiles?limit=" + PAGE + cursor).body());
            for (JsonNode item : page.path("items")) {
                names.merge(item.path("name").asString(), 1, Integer::sum);
            }
            String next = page.path("cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return names;
    }

    private void living(Told told, Map<String, Integer> listed) {
        String id = told.knownId();
        int times = listed.getOrDefault(told.mark() + " name", 0);
        if (times != 1) {
            violated(
                    times == 0 ? Kind.LOST : Kind.DUPLICATED,
                    told,
                    "submitted once, listed " + times + " times");
        }
        HttpResponse<String> answer = client.get("/v1/profiles/" + id);
        if (answer.statusCode() != 200) {
            violated(Kind.LOST, told, "the profile answers " + answer.statusCode());
            return;
        }
        JsonNode profile = JSON.readTree(answer.body());
        String industry = profile.findPath("industry").asString();
        if (!industry.equals("revision " + told.revision())) {
            violated(
                    Kind.LOST,
                    told,
                    "told revision %d, holds %s".formatted(told.revision(), industry));
        }
        long version =
                Long.parseLong(
                        answer.headers().firstValue("ETag").orElse("0").replaceAll("\\D", ""));
        if (version != told.version()) {
            violated(
                    Kind.DUPLICATED,
                    told,
                    "told version %d, is %d".formatted(told.version(), version));
        }
        if (topics.profiles().of(id).size() < version) {
            violated(
                    Kind.LOST,
                    told,
                    "version %d, but %d events of it"
                            .formatted(version, topics.profiles().of(id).size()));
        }
        roadmap(told, version);
    }

    private void roadmap(Told told, long profileVersion) {
        String id = told.knownId();
        HttpResponse<String> assessed = client.get("/v1/assessments/" + id);
        HttpResponse<String> planned = client.get("/v1/roadmaps/" + id);
        if (assessed.statusCode() != 200 || planned.statusCode() != 200) {
            violated(
                    Kind.STALE,
                    told,
                    "the assessment answers %d, the roadmap %d"
                            .formatted(assessed.statusCode(), planned.statusCode()));
            return;
        }
        JsonNode assessment = JSON.readTree(assessed.body());
        JsonNode roadmap = JSON.readTree(planned.body());
        if (assessment.path("profileVersion").asLong() != profileVersion) {
            violated(
                    Kind.STALE,
                    told,
                    "profile version %d, assessed version %s"
                            .formatted(profileVersion, assessment.path("profileVersion")));
        }
        if (roadmap.path("assessmentVersion").asLong() != assessment.path("version").asLong()) {
            violated(
                    Kind.STALE,
                    told,
                    "assessment %s, planned from %s"
                            .formatted(
                                    assessment.path("version"), roadmap.path("assessmentVersion")));
        }
        versions(told, "assessments", assessment.path("version").asLong());
        versions(told, "roadmaps", roadmap.path("version").asLong());
        ratings(told);
        milestones(told, roadmap);
    }

    private void ratings(Told told) {
        JsonNode raters =
                JSON.readTree(client.get("/v1/assessments/%s/raters".formatted(told.id())).body());
        long answered =
                raters.path("invitations")
                        .valueStream()
                        .filter(one -> one.path("status").asString().equals("ANSWERED"))
                        .count();
        if (answered < told.ratings()) {
            violated(
                    Kind.LOST,
                    told,
                    "%d ratings told, %d kept".formatted(told.ratings(), answered));
        }
        long assessed =
                topics.assessments().of(told.knownId()).stream()
                        .filter(fact -> fact.cause().equals("RATING_SUBMITTED"))
                        .count();
        if (assessed != answered) {
            violated(
                    assessed < answered ? Kind.STALE : Kind.DUPLICATED,
                    told,
                    "%d ratings kept, %d assessments because of one".formatted(answered, assessed));
        }
    }

    private void versions(Told told, String what, long latest) {
        JsonNode body =
                JSON.readTree(client.get("/v1/%s/%s/versions".formatted(what, told.id())).body());
        JsonNode list = body.path("versions");
        long expected = latest;
        for (JsonNode one : list) {
            if (one.path("version").asLong() != expected) {
                violated(Kind.GAP, told, "%s: version %d is missing".formatted(what, expected));
                return;
            }
            expected--;
        }
        if (expected != 0) {
            violated(Kind.GAP, told, "%s: versions 1 to %d are missing".formatted(what, expected));
        }
    }

    private void milestones(Told told, JsonNode roadmap) {
        Map<String, String> now = new HashMap<>();
        for (JsonNode stage : roadmap.path("stages")) {
            for (JsonNode milestone : stage.path("milestones")) {
                now.put(milestone.path("id").asString(), milestone.path("status").asString());
            }
        }
        told.milestones()
                .forEach((milestone, status) -> {
                    String stored = now.get(milestone);
                    // What was only begun may leave a plan; finished work stays.
                    boolean left = stored == null && status.equals("IN_PROGRESS");
                    if (!status.equals(stored) && !left) {
                        violated(
                                Kind.LOST,
                                told,
                                "milestone %s: told %s, is %s"
                                        .formatted(milestone, status, stored));
                    }
                });
        long changes =
                topics.progress().of(told.knownId()).stream()
                        .map(Fact::type)
                        .filter(type -> type.contains(".milestone."))
                        .count();
        if (changes < told.milestones().size()) {
            violated(
                    Kind.LOST,
                    told,
                    "%d milestones changed, %d events of it"
                            .formatted(told.milestones().size(), changes));
        }
    }

    private void erased(Told told) {
        String id = told.knownId();
        for (String what : List.of("profiles", "assessments", "roadmaps")) {
            int status = client.get("/v1/" + what + "/" + id).statusCode();
            if (status != 404) {
                violated(
                        Kind.LEFTOVER,
                        told,
                        "erased, but /v1/%s answers %d".formatted(what, status));
            }
        }
        topics.withoutTombstone(id)
                .forEach(topic ->
                        violated(
                                Kind.LEFTOVER,
                                told,
                                "%s: the last record of the erased key is %s, with a value"
                                        .formatted(topic, topics.lastType(topic, id))));
    }

    private void violated(Kind kind, Told told, String what) {
        found.add(new Violation(kind, told.knownId(), what));
    }
}
