package dev.careerpath.bench.fuzz;

import dev.careerpath.bench.load.Bodies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are as they ought to be: what no schema says is in them, so they are accepted. */
final class GoodBodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> PROFILE_CHANGES =
            List.of(
                    "{'goal':{'hoursPerWeek':9}}",
                    "{'targetRole':'FIELD_CTO','context':{'companyStage':'ENTERPRISE'}}",
                    "{'ratings':[{'competency':'strategic-thinking','level':4.5}],'evidence':[]}",
                    "{'experience':{'largestTeamLed':200,'managesManagers':true}}",
                    "{'timeZone':'Asia/Kolkata'}");

    private static final Map<String, List<String>> OTHERS =
            Map.ofEntries(
                    Map.entry("PATCH /v1/profiles/{}", PROFILE_CHANGES),
                    Map.entry("POST /v1/assessments/{}/preview", PROFILE_CHANGES),
                    Map.entry(
                            "POST /v1/profiles/{}/evidence",
                            List.of(
                                    "{'competency':'team-leadership','kind':'LED','title':'Led it','date':'2026-01-31','level':4}",
                                    "{'competency':'ai-strategy','kind':'SHIPPED','title':'Built it','date':'2025-02-28','url':'https://a.invalid/b'}")),
                    Map.entry(
                            "POST /v1/assessments/{}/raters",
                            List.of(
                                    "{'group':'PEER','label':'one of them'}",
                                    "{'group':'REPORT','introduction':'Hello','expiresInDays':3}",
                                    "{'group':'MANAGER'}")),
                    Map.entry(
                            "POST /v1/ratings/{}",
                            List.of(
                                    "{'levels':[{'competency':'strategic-thinking','level':3},{'competency':'team-leadership','level':2.5,'comment':'so'}],'comment':'well'}")),
                    Map.entry(
                            "POST /v1/roadmaps/{}/preview",
                            List.of(
                                    "{'hoursPerWeek':12}",
                                    "{'targetDate':'2029-12-31','hoursPerWeek':3}",
                                    "{'targetRole':'CPTO'}",
                                    "{'context':{'companyStage':'SCALE_UP','emphases':['PLATFORM'],'regulated':true}}")),
                    Map.entry(
                            "PATCH /v1/roadmaps/{}/milestones/{}",
                            List.of(
                                    "{'status':'IN_PROGRESS'}",
                                    "{'status':'DONE','evidence':{'title':'It works','url':'https://a.invalid/'}}",
                                    "{'status':'SKIPPED'}")),
                    Map.entry("POST /v1/subscriptions", subscriptions()),
                    Map.entry("PUT /v1/subscriptions/{}", subscriptions()),
                    Map.entry(
                            "POST /v1/subscriptions/{}/replay",
                            List.of("{'failed':true}", "{'from':'2026-01-01T00:00:00Z'}")),
                    Map.entry("POST /v1/frameworks/{}/publish", List.of("{}")));

    private final List<JsonNode> profiles;
    private final Known known;

    /**
     * @param home the checkout, whose examples are sent
     */
    GoodBodies(Path home, Known known) {
        this.profiles = Bodies.examples(home).stream().map(JSON::readTree).toList();
        this.known = known;
    }

    private static List<String> subscriptions() {
        return List.of(
                "{'url':'http://127.0.0.1:9/hook'}",
                "{'url':'http://127.0.0.1:9/hook','types':['milestone.completed.v1'],'description':'mine'}",
                "{'kind':'xapi','url':'http://127.0.0.1:9/xapi','login':{'scheme':'BASIC','username':'a','password':'b'}}");
    }

    /**
     * One for the operation; empty if none is kept here and the schema has to do.
     *
     * @param path where it is sent
     */
    Optional<JsonNode> of(Operation operation, String path, Random random) {
        String name = operation.toString().replaceAll("\\{[^}]+}", "{}");
        return switch (name) {
            case "POST /v1/profiles",
                    "PUT /v1/profiles/{}",
                    "POST /v1/assessments/preview",
                    "POST /v1/roadmaps/preview" ->
                    Optional.of(profile(random));
            case "PUT /v1/frameworks/{}" ->
                    known.answer("/v1/frameworks/1.0")
                            .map(it -> version(it, path.substring(path.lastIndexOf('/') + 1)));
            case "POST /v1/frameworks", "POST /v1/frameworks/validate" ->
                    known.answer("/v1/frameworks/1.0")
                            .map(it -> version(it, "2.0-fuzz" + random.nextInt(40)));
            case "POST /ims/case/v1p1/CFPackages" ->
                    known.address("/ims/case/v1p1/CFPackages/{}", random).flatMap(known::answer);
            case "POST /v1/frameworks/{}/adopt" ->
                    known.address("/v1/profiles/{}", random)
                            .map(it ->
                                    JSON.createObjectNode()
                                            .set(
                                                    "profiles",
                                                    JSON.createArrayNode()
                                                            .add(
                                                                    it.substring(
                                                                            it.lastIndexOf('/')
                                                                                    + 1))));
            default ->
                    Optional.ofNullable(OTHERS.get(name))
                            .map(some -> some.get(random.nextInt(some.size())))
                            .map(text -> JSON.readTree(text.replace('\'', '"')));
        };
    }

    JsonNode profile(Random random) {
        return profiles.get(random.nextInt(profiles.size()));
    }

    private static JsonNode version(JsonNode framework, String version) {
        return framework instanceof ObjectNode object
                ? object.deepCopy().put("version", version)
                : framework;
    }
}
