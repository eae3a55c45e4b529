package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Caller.Reply;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.Operations;
import dev.careerpath.acceptance.system.Operations.Operation;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The authorisation matrix, over every operation of the OpenAPI documents: API1 (object), API3
 * (property) and API5 (function) of the OWASP API Security Top 10 2023.
 */
@OnTheRunningSystem
class WhoMayDoWhatAcceptanceTests {

    private static final List<String> SCOPES =
            List.of(
                    "profiles:read",
                    "profiles:write",
                    "assessments:read",
                    "assessments:write",
                    "frameworks:manage",
                    "roadmaps:read",
                    "roadmaps:write",
                    "subscriptions:manage",
                    "cohorts:read",
                    "operations:manage",
                    "metrics:read");

    /** They open what is one's own; the matrix of each service says what that is. */
    private static final List<String> OWN = List.of("own:read", "own:write");

    private static final String MINE =
            "one's own, whatever one may do; the profile service's matrix and TokensIntegrationTests have them";

    /** What the matrix leaves out, and why it may. */
    private static final Map<String, String> OUTSIDE =
            Map.ofEntries(
                    Map.entry("GET /v1/me", "whoever has a token may know what is in it"),
                    Map.entry("GET /v1/me/tokens", MINE),
                    Map.entry("POST /v1/me/tokens", MINE),
                    Map.entry("DELETE /v1/me/tokens/{tokenId}", MINE),
                    Map.entry(
                            "GET /v1/events",
                            "streams stay open; AllChannelsAcceptanceTests has theirs"),
                    Map.entry(
                            "GET /v1/ratings/{token}",
                            "a rater has no account; the secret in the link lets them in"),
                    Map.entry(
                            "POST /v1/ratings/{token}",
                            "a rater has no account; the secret in the link lets them in"),
                    Map.entry(
                            "GET /v1/calendars/{secret}.ics",
                            "a calendar program has no token; the secret in the address lets it in"),
                    Map.entry("GET /asyncapi", "a description, the same for everybody"),
                    Map.entry(
                            "GET /schemas/{type}.schema.json",
                            "a description, the same for everybody"),
                    Map.entry(
                            "GET /schemas/{type}.example.json",
                            "a description, the same for everybody"),
                    Map.entry(
                            "GET /schemas/{type}.golden.json",
                            "a description, the same for everybody"),
                    Map.entry(
                            "GET /.well-known/credentials",
                            "public keys, for whoever checks a credential"),
                    Map.entry(
                            "GET /.well-known/credentials/{keyId}",
                            "public keys, for whoever checks a credential"),
                    Map.entry(
                            "GET /.well-known/credentials/achievements/{activity}",
                            "the catalogue's, for whoever checks a credential"),
                    Map.entry(
                            "GET /xapi/{kind}/{name}",
                            "the catalogue's, for whoever reads a learning record"),
                    Map.entry(
                            "GET /xapi/roadmap",
                            "the catalogue's, for whoever reads a learning record"));

    private final RunningSystem system;
    private final List<Operation> described;
    private final List<Operation> operations;

    WhoMayDoWhatAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.described = Operations.of(system);
        this.operations =
                described.stream().filter(it -> !OUTSIDE.containsKey(it.toString())).toList();
    }

    @Test
    void onlyWhatIsNamedHereIsOutsideTheMatrix() {
        assertThat(described).extracting(Operation::toString).containsAll(OUTSIDE.keySet());
        assertThat(operations)
                .allSatisfy(it -> assertThat(it.path()).matches("/(v1|ims/case/v1p1)/.+"));
        for (String open :
                List.of("/v1/ratings/none", "/v1/calendars/none.ics", "/.well-known/credentials")) {
            assertThat(system.stranger().get(open).status()).as(open).isNotEqualTo(401);
        }
        assertThat(system.stranger().get("/v1/events").status()).isEqualTo(401);
        assertThat(system.caller("matrix", "profiles:read").get("/v1/events").status())
                .isEqualTo(403);
    }

    @Test
    void noOperationAnswersAStranger() {
        SoftAssertions each = new SoftAssertions();
        for (Operation operation : operations) {
            each.assertThat(call(system.stranger(), operation, id()).status())
                    .as("%s without a token", operation)
                    .isEqualTo(401);
        }
        each.assertAll();
    }

    @Test
    void everyOperationIsOpenedByScopesOfItsKindOnly() {
        SoftAssertions each = new SoftAssertions();
        assertThat(operations).hasSizeGreaterThan(15);
        for (Operation operation : operations) {
            List<String> opening =
                    SCOPES.stream()
                            .filter(scope ->
                                    call(system.caller("matrix", scope), operation, id()).status()
                                            != 403)
                            .toList();
            List<String> own =
                    OWN.stream()
                            .filter(scope ->
                                    call(system.caller("matrix", scope), operation, id()).status()
                                            != 403)
                            .toList();
            each.assertThat(opening)
                    .as("scopes for a whole tenant that open %s", operation)
                    .hasSizeBetween(own.isEmpty() ? 1 : 0, 1);
            each.assertThat(own)
                    .as("scopes for one's own that open %s", operation)
                    .hasSizeLessThanOrEqualTo(1);
            if (!operation.reads()) {
                each.assertThat(opening)
                        .as("scopes that open %s, which changes something", operation)
                        .noneMatch(scope -> scope.endsWith(":read"));
            }
        }
        each.assertAll();
    }

    @Test
    void anotherTenantsProfileIsLikeOneThatNeverWas() {
        Caller owner = system.caller("owner");
        String theirs = owner.submit(Examples.profile("cto-to-cpto"));
        owner.awaitRoadmap(theirs, 1);
        // Not one that was just made, which may still be on its way; a foreign profile never is.
        String neverWas = id();
        Caller stranger = system.caller("somebody-else");
        SoftAssertions each = new SoftAssertions();
        for (Operation operation :
                operations.stream().filter(Operation::aboutOneProfile).toList()) {
            Reply foreign = call(stranger, operation, theirs);
            Reply unknown = call(stranger, operation, neverWas);
            each.assertThat(foreign.status())
                    .as("%s on another tenant's profile", operation)
                    .isEqualTo(unknown.status());
            each.assertThat(foreign.body().replace(theirs, neverWas))
                    .as("%s on another tenant's profile", operation)
                    .isEqualTo(unknown.body());
        }
        each.assertAll();
        assertThat(owner.get("/v1/profiles/" + theirs).expect(200).header("ETag"))
                .as("it is as it was")
                .isEqualTo("\"1\"");
    }

    @Test
    void whatOnlyTheServiceMaySetCannotBeSent() {
        Caller caller = system.caller("mass-assignment");
        for (String field :
                List.of("id", "tenant", "version", "erased", "outbox", "createdAt", "_class")) {
            var profile = Examples.profile("cto-to-cpto");
            profile.put(field, "mine");
            assertThat(caller.post("/v1/profiles", profile.toString()).expect(400).body())
                    .contains("/" + field);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Reply call(Caller caller, Operation operation, String profileId) {
        return caller.send(
                operation.method(),
                operation.with(profileId),
                operation.contentType().isEmpty() ? null : "{}",
                request -> {
                    if (!operation.contentType().isEmpty()) {
                        request.setHeader("Content-Type", operation.contentType());
                    }
                    return request.setHeader("If-Match", "\"1\"");
                });
    }
}
