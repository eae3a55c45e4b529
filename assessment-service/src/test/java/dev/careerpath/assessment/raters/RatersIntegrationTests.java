package dev.careerpath.assessment.raters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.AssessmentService;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.links.LinkSecrets;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** A 360 from outside: invitations and links over HTTP, assessments and erasure over Kafka. */
@SpringBootTest(
        classes = AssessmentService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RatersIntegrationTests {

    private static final String PROFILE =
            """
            {"profileVersion":1,"profile":{"timeZone":"UTC","currentRole":"TECH_LEAD","targetRole":"CTO",
             "context":{"companyStage":"SCALE_UP"},"ratings":[{"competency":"security-risk","level":3}],
             "goal":{"targetDate":"2030-11-30","hoursPerWeek":6}}}
            """;

    @LocalServerPort private int port;
    @Autowired private MongoTemplate mongo;

    private final String id = UUID.randomUUID().toString();
    private Api acme;
    private Api rater;

    @BeforeEach
    void aLeaderIsAssessed() {
        acme = Api.at(port).as("acme", "assessments:read", "assessments:write");
        rater = Api.at(port);
        Topic.named("careerpath.profile.events")
                .publish(event("/profile-service", "profile.submitted.v1", 1, PROFILE));
        assessments(1);
    }

    @Test
    void oneKeyInvitesOnceAndTheLatestLinkWorks() {
        String wish = "{\"group\":\"MANAGER\",\"label\":\"Bo\"}";
        Answer first = keyed("k-1", wish);
        Answer again = keyed("k-1", wish);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/id")).isEqualTo(first.json().at("/id"));
        assertThat(acme.get(path()).json().at("/invitations").size()).isEqualTo(1);
        assertThat(json(link(again)).status()).isEqualTo(200);
        assertThat(json(link(first)).status()).isEqualTo(404);
        assertThat(keyed("k-1", wish.replace("Bo", "Al")).status()).isEqualTo(422);
        assertThat(keyed("two words", wish).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"group\":1}                                        | /group",
                "{\"group\":\"MANAGER\",\"expiresInDays\":1.9}        | /expiresInDays",
                "{\"group\":\"MANAGER\",\"expiresInDays\":181}        | /expiresInDays",
                "{\"group\":\"MANAGER\",\"label\":\"a\\nb\"}           | /label",
                "{\"group\":\"MANAGER\",\"introduction\":\"a\\u0007\"} | /introduction",
                "{\"group\":\"MANAGER\",\"introduction\":\"\\ud83d\"}  | /introduction",
            })
    void anInvitationIsTakenAsItIsMeantOrNotAtAll(String wish, String pointer) {
        Answer answer = invite(wish);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void anAnswerIsToldEverythingThatIsWrongWithItAtOnce() {
        Answer answer =
                rater.post(
                        link(invite("{\"group\":\"MANAGER\"}")),
                        """
                        {"levels":[{"competency":"security-risk","level":"5","comment":"a\\u0000"},
                                   {"competency":"no-such","level":9}],"comment":"ok\\r\\nthen"}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").valueStream())
                .extracting(it -> it.at("/pointer").asString())
                .containsExactlyInAnyOrder(
                        "/levels/0/level",
                        "/levels/0/comment",
                        "/levels/1/competency",
                        "/levels/1/level");
    }

    /** What raters say is erased before the assessment is, so there is a moment between. */
    @Test
    void whoInvitesWhileALeaderIsErasedIsToldThatThereIsNone() {
        mongo.insert(LeadersRaters.none(id, "acme").tombstone(), Raters.COLLECTION);

        Answer answer = invite("{\"group\":\"MANAGER\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no assessment of the profile " + id);
    }

    private Answer keyed(String key, String wish) {
        return acme.send("POST", path(), wish, r -> r.header("Idempotency-Key", key));
    }

    @Test
    void aRatingThroughALinkLeadsToANewAssessmentThatSaysSo() {
        Answer invited = invite("{\"group\":\"MANAGER\",\"introduction\":\"About Ada\"}");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(invited.header("Location"))
                .isEqualTo(path() + "/" + invited.json().at("/id").asString());
        String link = link(invited);

        JsonNode questions = json(link).json();
        assertThat(questions.at("/introduction").asString()).isEqualTo("About Ada");
        assertThat(questions.at("/questions").size()).isGreaterThan(20);
        assertThat(questions.at("/questions/0").propertyNames())
                .containsExactlyInAnyOrder("competency", "name", "domain", "description", "levels");
        assertThat(questions.propertyNames())
                .containsExactlyInAnyOrder("group", "introduction", "expiresAt", "questions");

        double before = level(assessment(), "security-risk");
        Answer thanks =
                rater.post(
                        link,
                        """
                        {"levels":[{"competency":"security-risk","level":5,"comment":"calm"}],"comment":"good"}
                        """);
        assertThat(thanks.status()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.header("Cache-Control")).isEqualTo("no-store");
        assertThat(thanks.header("Referrer-Policy")).isEqualTo("no-referrer");

        Event announced = assessments(2).getLast();
        assertThat(announced.sequence()).isEqualTo(2);
        assertThat(announced.data()).contains("\"kind\":\"RATING_SUBMITTED\"", "\"MANAGER\"");
        JsonNode after = assessment();
        assertThat(after.at("/version").asInt()).isEqualTo(2);
        assertThat(after.at("/cause/kind").asString()).isEqualTo("RATING_SUBMITTED");
        assertThat(level(after, "security-risk")).isGreaterThan(before);
        assertThat(after.toString()).contains("rating.manager").doesNotContain("calm", "\"known\"");
        assertThat(Topic.named("careerpath.assessment.inputs").eventsOf(id, 1))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).doesNotContain("calm", "good"));
        JsonNode summary = acme.get(path() + "/summary").json();
        assertThat(summary.at("/groups/0/comments/0").asString()).isEqualTo("good");
        assertThat(summary.at("/competencies/0/groups/0/average").asDouble()).isEqualTo(5);
        assertThat(summary.at("/competencies/0/groups/0/comments/0").asString()).isEqualTo("calm");
        assertThat(acme.get("/v1/assessments/" + id + "/export").json().at("/raters"))
                .isEqualTo(summary);
    }

    @Test
    void theExportHoldsWhatWasWrittenToRatersAndOfThem() {
        invite(
                "{\"group\":\"PEER\",\"label\":\"Bo from sales\",\"introduction\":\"Please be frank.\"}");

        String export = acme.get("/v1/assessments/" + id + "/export").body();
        assertThat(export)
                .contains("Bo from sales", "Please be frank.")
                .doesNotContain("tokenHash");
    }

    @Test
    void aLinkTakesOneAnswerAndDoesNotTellWhatWasAnswered() {
        String link = link(invite("{\"group\":\"PEER\"}"));
        String answer = "{\"levels\":[{\"competency\":\"security-risk\",\"level\":2.5}]}";
        assertThat(rater.post(link, answer).status()).isEqualTo(200);

        Answer same = rater.post(link, answer);
        Answer guess = rater.post(link, answer.replace("2.5", "3"));
        assertThat(same.status()).isEqualTo(410);
        assertThat(same.json().at("/type").asString()).endsWith("/problems/rating-answered");
        assertThat(guess.body()).as("no oracle for a guess").isEqualTo(same.body());
        assertThat(same.json().at("/detail").asString()).doesNotContain("20");
        assertThat(json(link).status()).isEqualTo(410);
        assertThat(assessments(2)).hasSize(2);
    }

    @Test
    void aLinkThatExpiredOrWasTakenBackOrNeverGivenIsOfNoUse() {
        Answer expired = invite("{\"group\":\"COACH\"}");
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().set("invitations.0.expiresAt", Date.from(Instant.now())),
                "raters");
        assertThat(json(link(expired)).status()).isEqualTo(410);
        assertThat(json(link(expired)).json().at("/type").asString()).endsWith("rating-expired");

        Answer revoked = invite("{\"group\":\"COACH\"}");
        String invitation = path() + "/" + revoked.json().at("/id").asString();
        assertThat(acme.send("DELETE", invitation, null, it -> it).status()).isEqualTo(204);
        assertThat(acme.send("DELETE", invitation, null, it -> it).status()).isEqualTo(204);
        assertThat(rater.post(link(revoked), "{\"levels\":[]}").status()).isEqualTo(410);

        assertThat(json("/v1/ratings/" + LinkSecrets.next()).status()).isEqualTo(404);
        assertThat(rater.post("/v1/ratings/%7B%24ne%3A1%7D", "{\"levels\":[]}").status())
                .isEqualTo(404);
        assertThat(acme.get(path()).json().at("/invitations").findValuesAsString("status"))
                .containsExactly("EXPIRED", "REVOKED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"levels\":[{\"competency\":\"juggling\",\"level\":3}]}        | /levels/0/competency",
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":5.5}]} | /levels/0/level",
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":-1}]}  | /levels/0/level",
                "{\"levels\":[{\"competency\":\"security-risk\"}]}               | /levels/0/level",
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":\"x\"}]} | /levels/0/level",
                "{\"levels\":[null]}                                             | /levels/0",
                "{\"levels\":[]}                                                 | /levels",
                "{}                                                              | /levels",
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":1},{\"competency\":\"security-risk\",\"level\":2}]} | /levels/1/competency",
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":1,\"score\":9}]} | /levels/0/score",
            })
    void saysWhatIsWrongWithAnAnswerAndKeepsTheLink(String body, String pointer) {
        String link = link(invite("{\"group\":\"PEER\"}"));

        Answer refused = rater.post(link, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(json(link).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                          | /group",
                "{\"group\":\"FRIEND\"}                      | /group",
                "{\"group\":\"PEER\",\"label\":\" \"}        | /label",
                "{\"group\":\"PEER\",\"expiresInDays\":0}    | /expiresInDays",
                "{\"group\":\"PEER\",\"expiresInDays\":181}  | /expiresInDays",
                "{\"group\":\"PEER\",\"level\":5}            | /level",
            })
    void saysWhatIsWrongWithAnInvitation(String body, String pointer) {
        Answer refused = invite(body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aReportsAnswerShowsNowhereUntilThreeHaveAnswered() {
        rate("MANAGER", 4, "m");
        rate("REPORT", 1, "one");
        rate("REPORT", 2, "two");
        assessments(4);
        JsonNode two = assessment();
        JsonNode summary = acme.get(path() + "/summary").json();
        assertThat(two.toString()).doesNotContain("rating.report");
        assertThat(two.at("/raters/1"))
                .hasToString("{\"group\":\"REPORT\",\"answered\":2,\"counted\":0}");
        assertThat(summary.at("/competencies/0/groups").findValuesAsString("group"))
                .containsExactly("MANAGER");
        assertThat(summary.toString()).doesNotContain("one", "two");

        rate("REPORT", 3, "three");
        assessments(5);
        rate("REPORT", 5, "four");
        assessments(6);
        assertThat(assessment().toString()).contains("3 answers, level 2 on average");
        JsonNode reports = acme.get(path() + "/summary").json().at("/competencies/0/groups/1");
        assertThat(reports.at("/answers").asInt()).isEqualTo(3);
        assertThat(reports.at("/average").asDouble()).isEqualTo(2);
        assertThat(reports.has("lowest")).isFalse();
        assertThat(reports.at("/comments").size()).isEqualTo(3);
        assertThat(reports.toString()).doesNotContain("four");
    }

    @Test
    void aPeersAnswerShowsNowhereUntilThreeHaveAnswered() {
        rate("PEER", 1, "one");
        rate("PEER", 2, "two");
        assessments(3);
        assertThat(assessment().toString()).doesNotContain("rating.peer");
        assertThat(acme.get(path() + "/summary").json().toString()).doesNotContain("one", "two");

        rate("PEER", 3, "three");
        assessments(4);
        assertThat(assessment().toString()).contains("3 answers, level 2 on average");
        assertThat(
                        acme.get(path() + "/summary")
                                .json()
                                .at("/competencies/0/groups/0")
                                .has("lowest"))
                .isFalse();
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOneBefore() {
        Answer invited = invite("{\"group\":\"REPORT\"}");
        String lost = link(invited);
        String anew = path() + "/" + invited.json().at("/id").asString() + "/link";

        Answer given = acme.post(anew, "");
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(json(lost).status()).isEqualTo(404);
        assertThat(
                        rater.post(
                                        link(given),
                                        "{\"levels\":[{\"competency\":\"security-risk\",\"level\":2}]}")
                                .status())
                .isEqualTo(200);
        assertThat(acme.post(anew, "").status()).isEqualTo(409);
        assertThat(acme.post(path() + "/none/link", "").status()).isEqualTo(404);
        Api other = Api.at(port).as("other", "assessments:write");
        assertThat(other.post(anew, "").status()).isEqualTo(404);
        assertThat(Api.at(port).as("acme", "assessments:read").post(anew, "").status())
                .isEqualTo(403);
    }

    @Test
    void linksPointToThePublicAddressWhateverHostWasAskedFor() {
        Answer invited =
                acme.send(
                        "POST",
                        path(),
                        "{\"group\":\"MANAGER\"}",
                        it -> it.header("X-Forwarded-Host", "evil.example"));
        assertThat(invited.json().at("/link").asString())
                .startsWith("http://localhost:8080/v1/ratings/");
    }

    @Test
    void aRaterGetsAPageThatNeedsNoScript() {
        String link =
                link(invite("{\"group\":\"PEER\",\"introduction\":\"<script>alert(1)</script>\"}"));

        Answer page = html("GET", link, null);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("&lt;script&gt;", "level.security-risk")
                .doesNotContain("<script>", "http://", "https://");
        Answer script = html("GET", "/v1/ratings/draft.js", null);
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(script.body()).contains("localStorage");

        Answer refused = html("POST", link, "level.security-risk=&comment.security-risk=%3Cb%3E");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "&lt;b&gt;").doesNotContain("<b>&");

        for (String wrong :
                new String[] {
                    "comment.security-risk=%3Cb%3E&level.ai-strategy=3",
                    "level.security-risk=0x1p1",
                    "level.security-risk=4d",
                    "level.security-risk=NaN",
                    "level.security-risk=4&level.security-risk=1",
                    "level.security-risk=4&colour=red"
                }) {
            assertThat(html("POST", link, wrong).status()).as(wrong).isEqualTo(400);
        }
        Answer thanks = html("POST", link, "level.security-risk=4&comment=fine&level.ai-strategy=");
        assertThat(thanks.status()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.body()).contains("Thank you");
        assertThat(html("GET", link, null)).returns(410, Answer::status);
        assertThat(assessments(2).getLast().data()).contains("PEER");
        assertThat(html("GET", "/v1/ratings/none", null)).returns(404, Answer::status);
    }

    @Test
    void guessingIsBoundedAndWhoHasALinkIsNotHindered() {
        String link = link(invite("{\"group\":\"PEER\"}"));
        for (int i = 0; i < 20; i++) {
            assertThat(from("203.0.113.7", "/v1/ratings/guess" + i)).isEqualTo(404);
            assertThat(from("203.0.113.8", link)).isEqualTo(200);
        }
        assertThat(from("203.0.113.7", "/v1/ratings/guess")).isEqualTo(429);
        assertThat(from("203.0.113.7", link)).as("a link that exists").isEqualTo(200);
        assertThat(from("203.0.113.8", link)).isEqualTo(200);
    }

    @Test
    void aStrangerGetsNothing() {
        String invitation =
                path() + "/" + invite("{\"group\":\"PEER\"}").json().at("/id").asString();
        Api stranger = Api.at(port);
        Api reader = stranger.as("acme", "assessments:read");
        Api writer = stranger.as("acme", "assessments:write");
        Api other = stranger.as("other", "assessments:read", "assessments:write");
        for (String read : List.of(path(), path() + "/summary")) {
            assertThat(stranger.get(read).status()).as(read).isEqualTo(401);
            assertThat(writer.get(read).status()).as(read).isEqualTo(403);
            assertThat(other.get(read).status()).as(read).isEqualTo(404);
        }
        String body = "{\"group\":\"PEER\"}";
        assertThat(stranger.post(path(), body).status()).isEqualTo(401);
        assertThat(reader.post(path(), body).status()).isEqualTo(403);
        assertThat(other.post(path(), body).status()).isEqualTo(404);
        assertThat(delete(stranger, invitation)).isEqualTo(401);
        assertThat(delete(reader, invitation)).isEqualTo(403);
        assertThat(delete(other, invitation)).isEqualTo(404);
        assertThat(stranger.send("DELETE", "/v1/ratings/x", null, it -> it).status())
                .isEqualTo(401);
        assertThat(acme.get(path()).body()).doesNotContain("tokenHash", "/v1/ratings/");
    }

    @Test
    void aFinishedMilestoneCountsAndAStartedOneIsRecorded() {
        Topic progress = Topic.named("careerpath.progress.events");
        String milestone =
                """
                {"milestoneId":"threat-model","roadmapVersion":1,"evidenced":true,
                 "raises":[{"competency":"security-risk","from":2.7,"to":4.5}]}
                """;
        double before = level(assessment(), "security-risk");
        progress.publish(event("/roadmap-service", "milestone.started.v1", 2, milestone));
        assertThat(assessments(2).getLast().data())
                .contains("MILESTONE_STARTED", "\"milestoneId\":\"threat-model\"");
        assertThat(level(assessment(), "security-risk")).isEqualTo(before);

        progress.publish(event("/roadmap-service", "milestone.completed.v1", 3, milestone));
        assertThat(assessments(3).getLast().data()).contains("MILESTONE_COMPLETED");
        assertThat(level(assessment(), "security-risk")).isGreaterThan(before);
        assertThat(assessment().toString()).contains("milestone.evidenced");
    }

    @Test
    void anErasedLeadersRatersAreForgottenAndLinksLeadNowhere() throws InterruptedException {
        rate("PEER", 4, "a word");
        String link = link(invite("{\"group\":\"PEER\",\"label\":\"Sam\"}"));
        assessments(2);

        Topic.named("careerpath.profile.events")
                .publish(event("/profile-service", "profile.erased.v1", 2, ""));

        var inputs = Topic.named("careerpath.assessment.inputs");
        assertThat(inputs.recordsWhere(record -> id.equals(record.key()), 2).getLast().value())
                .isNull();
        assertThat(json(link).status()).isEqualTo(404);
        Document left = mongo.findById(id, Document.class, "raters");
        assertThat(left.toJson()).doesNotContain("a word", "Sam", "tokenHash");
        for (int i = 0; i < 50 && acme.get("/v1/assessments/" + id).status() == 200; i++) {
            Thread.sleep(100);
        }
        assertThat(acme.get(path()).status()).isEqualTo(404);
        assertThat(invite("{\"group\":\"PEER\"}").status()).isEqualTo(404);
        String late =
                """
                {"ratingId":"late","group":"PEER","submittedAt":"2026-11-24T10:00:00Z",
                 "levels":[{"competency":"security-risk","level":5}]}
                """;
        inputs.publish(event("/assessment-service/raters", "rating.submitted.v1", 9, late));
        Thread.sleep(500);
        assertThat(acme.get("/v1/assessments/" + id).status()).isEqualTo(404);
    }

    private String path() {
        return "/v1/assessments/" + id + "/raters";
    }

    private Answer invite(String body) {
        return acme.post(path(), body);
    }

    private static String link(Answer invited) {
        return URI.create(invited.json().at("/link").asString()).getPath();
    }

    private void rate(String group, double level, String comment) {
        String link = link(invite("{\"group\":\"" + group + "\"}"));
        String body =
                "{\"levels\":[{\"competency\":\"security-risk\",\"level\":%s,\"comment\":\"%s\"}]}"
                        .formatted(level, comment);
        Answer answer = rater.post(link, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Answer json(String link) {
        return rater.send("GET", link, null, it -> it.header("Accept", "application/json"));
    }

    private Answer html(String method, String link, String form) {
        return rater.send(
                method,
                link,
                form,
                it ->
                        it.header("Accept", "text/html")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
    }

    private int from(String address, String link) {
        return rater.send(
                        "GET",
                        link,
                        null,
                        it ->
                                it.header("Accept", "application/json")
                                        .header("X-Forwarded-For", address))
                .status();
    }

    private static int delete(Api caller, String path) {
        return caller.send("DELETE", path, null, it -> it).status();
    }

    private JsonNode assessment() {
        return acme.get("/v1/assessments/" + id).json();
    }

    /** The events so far, without their repeats. */
    private List<Event> assessments(int count) {
        Set<String> seen = new HashSet<>();
        return Topic.named("careerpath.assessment.events")
                .recordsWhere(
                        record ->
                                id.equals(record.key())
                                        && seen.add(EventRecords.fromRecord(record).id()),
                        count)
                .stream()
                .map(EventRecords::fromRecord)
                .toList();
    }

    private static double level(JsonNode assessment, String code) {
        for (JsonNode competency : assessment.at("/competencies")) {
            if (code.equals(competency.at("/code").asString())) {
                return competency.at("/level").asDouble();
            }
        }
        throw new AssertionError(assessment.toString());
    }

    private Event event(String source, String type, long sequence, String data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Event(
                UUID.randomUUID().toString(),
                source,
                "dev.careerpath." + type,
                id,
                now,
                sequence,
                "acme",
                "correlation-" + id,
                null,
                null,
                now,
                data);
    }
}
