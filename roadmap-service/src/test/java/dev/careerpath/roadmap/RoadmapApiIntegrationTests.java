package dev.careerpath.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The roadmap API from outside: assessments over Kafka, plans and progress over HTTP and Kafka. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class RoadmapApiIntegrationTests {

    private static final Topic PROGRESS = Topic.named("careerpath.progress.events");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @LocalServerPort private int port;
    private Api acme;
    private final Assessments assessments = Assessments.ofSomeLeader();

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "roadmaps:read", "roadmaps:write");
    }

    @Test
    void makesAPlanOfAnAssessmentAndServesIt() {
        Answer plan = planned();

        assertThat(plan.json().at("/version").asInt()).isEqualTo(1);
        assertThat(plan.json().at("/cause").asString())
                .isEqualTo("The first plan, made from assessment 1.");
        assertThat(plan.json().at("/situation/likely/low").asDouble()).isEqualTo(41.5);
        assertThat(
                        acme.send(
                                        "GET",
                                        path(""),
                                        null,
                                        r -> r.header("If-None-Match", plan.header("ETag")))
                                .status())
                .isEqualTo(304);
        JsonNode versions = acme.get(path("/versions")).json().at("/versions");
        assertThat(versions.size()).isEqualTo(1);
        assertThat(versions.at("/0/cause")).isEqualTo(plan.json().at("/cause"));
        assertThat(versions.at("/0/readiness")).isEqualTo(plan.json().at("/readiness"));
        assertThat(acme.get(path("?version=1")).json().at("/stages"))
                .isEqualTo(plan.json().at("/stages"));
        assertThat(acme.get(path("?version=2")).status()).isEqualTo(404);
        assertThat(progress(1))
                .singleElement()
                .extracting(Event::type)
                .isEqualTo("dev.careerpath.roadmap.generated.v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".md  | text/markdown;charset=UTF-8 | # Roadmap to Chief Technology Officer",
                ".ics | text/calendar;charset=UTF-8 | BEGIN:VCALENDAR",
                ".pdf | application/pdf             | %PDF-",
            })
    void givesThePlanToTakeAway(String ending, String type, String start) {
        String tag = planned().header("ETag");
        Answer file = acme.get(path(ending));

        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(type);
        assertThat(file.header("ETag")).isEqualTo(tag);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"roadmap-to-cto-v1" + ending + "\"");
        assertThat(file.body()).startsWith(start);
        assertThat(
                        acme.send("GET", path(ending), null, r -> r.header("If-None-Match", tag))
                                .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/charter    | application/json            | \"ownership\":",
                "/charter.md | text/markdown;charset=UTF-8 | ## Who owns what",
                "/summary    | application/json            | \"firstPage\":",
            })
    void givesTheCharterOfTheRoleAndTheFirstPage(String at, String type, String part) {
        String tag = planned().header("ETag");
        Answer answer = acme.get(path(at));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.body()).contains(part);
        assertThat(acme.send("GET", path(at), null, r -> r.header("If-None-Match", tag)).status())
                .isEqualTo(304);
    }

    @Test
    void keepsProgressThroughTheAssessmentThatItLeadsTo() {
        String milestone = firstMilestone(planned());
        Answer done =
                change(
                        milestone,
                        "{\"status\":\"DONE\",\"evidence\":{\"title\":\"The"
                                + " record\",\"url\":\"https://example.org/1\"}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);

        Event completed =
                progress(2).stream()
                        .filter(e -> e.type().equals("dev.careerpath.milestone.completed.v1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(completed.sequence()).isEqualTo(2);
        assertThat(completed.data())
                .contains("\"evidenced\":true", "\"milestoneId\":\"" + milestone + "\"")
                .containsPattern("\"raises\":\\[\\{\"competency\":\"[a-z-]+\",\"from\":[0-9.]+")
                .doesNotContain("The record", "example.org");

        Assessments.TOPIC.publish(assessments.completed(NOW, "MILESTONE_COMPLETED", milestone));
        JsonNode second = version(2).json();

        assertThat(second.at("/cause").asString())
                .isEqualTo("Milestone “%s” was completed.".formatted(title(second, milestone)));
        JsonNode kept = milestone(second, milestone);
        assertThat(kept.at("/status").asString()).isEqualTo("DONE");
        assertThat(kept.at("/evidence/url").asString()).isEqualTo("https://example.org/1");
        JsonNode diff = acme.get(path("/diff")).json();
        assertThat(diff.at("/from").asInt()).isEqualTo(1);
        assertThat(diff.at("/to").asInt()).isEqualTo(2);
        assertThat(diff.at("/causes/0/cause")).isEqualTo(second.at("/cause"));
        assertThat(diff.at("/summary").toString())
                .contains("Completed: “" + title(second, milestone));
        assertThat(progress(3)).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void takesEvidenceThatComesAfterTheWorkAndKeepsItWhenThereIsNoneAnew() {
        String milestone = firstMilestone(planned());
        change(milestone, "{\"status\":\"DONE\"}");
        change(milestone, "{\"status\":\"DONE\",\"evidence\":{\"title\":\"Later\"}}");
        Answer again = change(milestone, "{\"status\":\"DONE\"}");

        assertThat(milestone(again.json(), milestone).at("/evidence/title").asString())
                .isEqualTo("Later");
        assertThat(progress(3))
                .filteredOn(e -> e.type().contains("milestone.completed"))
                .extracting(e -> e.data().contains("\"evidenced\":true"))
                .containsExactly(false, true);
    }

    @Test
    void refusesWhatAMilestoneCannotBecomeAndSaysWhatItCan() {
        String skipped = firstMilestone(planned());
        change(skipped, "{\"status\":\"SKIPPED\"}");

        Answer done = change(skipped, "{\"status\":\"DONE\"}");

        assertThat(done.status()).isEqualTo(409);
        assertThat(done.json().at("/type").asString()).isEqualTo("/problems/illegal-transition");
        assertThat(done.json().at("/detail").asString())
                .contains("Allowed from here: [PLANNED, IN_PROGRESS]");
    }

    @Test
    void takesBackWhatWasFinishedByMistake() {
        String milestone = firstMilestone(planned());
        change(milestone, "{\"status\":\"DONE\",\"evidence\":{\"title\":\"The record\"}}");

        Answer going = change(milestone, "{\"status\":\"IN_PROGRESS\"}");
        assertThat(going.status()).as(going.body()).isEqualTo(200);
        assertThat(milestone(going.json(), milestone).at("/evidence/title").asString())
                .isEqualTo("The record");
        Answer planned = change(milestone, "{\"status\":\"PLANNED\"}");
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        JsonNode back = milestone(planned.json(), milestone);
        assertThat(back.at("/status").asString()).isEqualTo("PLANNED");
        assertThat(back.has("evidence")).isFalse();
        assertThat(back.has("statusAt")).isFalse();
        assertThat(progress(4))
                .extracting(Event::type)
                .contains("dev.careerpath.milestone.started.v1")
                .last()
                .isEqualTo("dev.careerpath.milestone.reopened.v1");
    }

    @Test
    void refusesAChangeOfAPlanThatIsNoLongerTheOneRead() {
        Answer plan = planned();
        String milestone = firstMilestone(plan);
        String read = plan.header("ETag");
        change(milestone, "{\"status\":\"IN_PROGRESS\"}");

        Answer stale =
                acme.send(
                        "PATCH",
                        path("/milestones/" + milestone),
                        "{\"status\":\"DONE\"}",
                        r -> r.header("If-Match", read));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(acme.get(path("")).header("ETag")).isNotEqualTo(read);
        assertThat(milestone(acme.get(path("")).json(), milestone).at("/status").asString())
                .isEqualTo("IN_PROGRESS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | /status",
                "{\"status\":\"FINISHED\"}                                 | /status",
                "{\"status\":1}                                            | /status",
                "{\"status\":\"DONE\",\"evidence\":{\"title\":\"a\\nb\"}}     | /evidence/title",
                "{\"status\":\"DONE\",\"evidence\":{\"title\":\"x\",\"url\":\"https://[::bad/\"}} |"
                        + " /evidence/url",
                "{\"status\":\"DONE\",\"by\":\"me\"}                       | /by",
                "{\"status\":\"DONE\",\"evidence\":{\"title\":\"\"}}       | /evidence/title",
                "{\"status\":\"DONE\",\"evidence\":{\"title\":\"x\",\"url\":\"javascript:1\"}} |"
                        + " /evidence/url",
            })
    void saysWhatIsWrongWithAChange(String body, String pointer) {
        Answer answer = change(firstMilestone(planned()), body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void losesNoAcknowledgedChangeToPlansThatComeBetween() throws Exception {
        List<String> milestones = new ArrayList<>();
        for (JsonNode stage : planned().json().at("/stages")) {
            stage.at("/milestones").forEach(m -> milestones.add(m.at("/id").asString()));
        }
        List<String> acknowledged = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> replanning =
                    threads.submit(() -> {
                        for (int i = 0; i < 15; i++) {
                            Assessments.TOPIC.publish(
                                    assessments.completed(NOW, "RATING_SUBMITTED", null));
                        }
                    });
            Callable<Void> progress =
                    () -> {
                        for (String milestone : milestones) {
                            Answer answer = change(milestone, "{\"status\":\"DONE\"}");
                            // A new plan may have let it go; then the answer says so.
                            assertThat(answer.status()).as(answer.body()).isIn(200, 404);
                            if (answer.status() == 200) {
                                acknowledged.add(milestone);
                            }
                        }
                        return null;
                    };
            threads.submit(progress).get();
            replanning.get();
        }

        JsonNode last = version(16).json();
        assertThat(acknowledged).isNotEmpty();
        assertThat(acknowledged)
                .allSatisfy(id ->
                        assertThat(milestone(last, id).at("/status").asString()).isEqualTo("DONE"));
        assertThat(progress(16 + acknowledged.size())).extracting(Event::sequence).isSorted();
    }

    @Test
    void plansAnewWhatSlipped() {
        Instant longAgo = NOW.minus(Duration.ofDays(200));
        Assessments.TOPIC.publish(assessments.completed(longAgo, "PROFILE_SUBMITTED", null));
        JsonNode plan = version(2).json();

        assertThat(plan.at("/cause").asString()).contains("slipped", "still open");
        assertThat(LocalDate.parse(plan.at("/dueBy").asString())).isAfter(LocalDate.now());
        assertThat(progress(2))
                .extracting(Event::type)
                .containsExactly(
                        "dev.careerpath.roadmap.generated.v1", "dev.careerpath.roadmap.revised.v1");
        assertThat(acme.get(path("/diff?from=1")).json().at("/moved/0/why").asString())
                .isEqualTo("It was not finished by its date.");
    }

    @Test
    void plansASlippedMilestoneAnewAroundWhatIsFinished() {
        Instant longAgo = NOW.minus(Duration.ofDays(200));
        Assessments.TOPIC.publish(assessments.completed(longAgo, "PROFILE_SUBMITTED", null));
        String done = firstMilestone(version(2));
        assertThat(change(done, "{\"status\":\"DONE\"}").status()).isEqualTo(200);
        // An assessment as old as this makes a plan whose first steps are overdue already.
        Assessments.TOPIC.publish(
                assessments.completed(
                        NOW.minus(Duration.ofDays(150)), "MILESTONE_COMPLETED", done));
        JsonNode plan = version(4).json();
        JsonNode slipped = acme.get(path("?version=3")).json();
        LocalDate finish = LocalDate.parse(plan.at("/feasibility/projectedFinish").asString());
        LocalDate today = LocalDate.now();

        assertThat(plan.at("/cause").asString()).contains("slipped", "still open");
        assertThat(milestone(plan, done)).isEqualTo(milestone(slipped, done));
        assertThat(milestone(plan, done).at("/status").asString()).isEqualTo("DONE");
        for (JsonNode late : milestones(slipped)) {
            if (day(late, "end").isBefore(today) && !late.at("/id").asString().equals(done)) {
                JsonNode anew = milestone(plan, late.at("/id").asString());
                assertThat(anew.at("/title")).isEqualTo(late.at("/title"));
                assertThat(day(anew, "start")).isAfterOrEqualTo(today.minusDays(6));
                assertThat(day(anew, "end")).isBetween(day(anew, "start"), finish);
            }
        }
        assertThat(LocalDate.parse(plan.at("/dueBy").asString())).isAfter(today);
        assertThat(acme.get(path("/diff?from=3&to=4")).json().at("/moved"))
                .anyMatch(moved ->
                        moved.at("/why").asString().equals("It was not finished by its date."))
                .noneMatch(moved -> moved.at("/id").asString().equals(done));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?from=2&to=1 | 400 | older version",
                "?from=1&to=1 | 400 | older version",
                "?from=0      | 400 | version, from 1",
                "?from=x      | 400 | from",
                "?to=7        | 404 | no version",
                "             | 404 | nothing to compare",
            })
    void saysWhichVersionsCannotBeCompared(String query, int status, String words) {
        planned();
        Answer answer = acme.get(path("/diff" + (query == null ? "" : query)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void forgetsAnErasedLeader() {
        planned();
        Topic.named("careerpath.profile.events").publish(assessments.erased(NOW));

        until(() -> acme.get(path("")), answer -> answer.status() == 404);
        assertThat(acme.get(path("/versions")).status()).isEqualTo(404);
        assertThat(acme.get(path("/diff")).status()).isEqualTo(404);
    }

    @Test
    void showsAStrangerNothing() {
        String milestone = firstMilestone(planned());
        Api stranger = Api.at(port);
        Api neighbour = stranger.as("other", "roadmaps:read", "roadmaps:write");
        for (String at :
                List.of(
                        "",
                        ".md",
                        ".ics",
                        ".pdf",
                        "/versions",
                        "/diff?from=1&to=2",
                        "/charter",
                        "/charter.md",
                        "/summary")) {
            assertThat(stranger.get(path(at)).status()).as(at).isEqualTo(401);
            assertThat(stranger.as("acme", "profiles:read").get(path(at)).status())
                    .as(at)
                    .isEqualTo(403);
            assertThat(neighbour.get(path(at)).status()).as(at).isEqualTo(404);
            assertThat(
                            stranger.with(TestTokens.expired("acme", "roadmaps:read"))
                                    .get(path(at))
                                    .status())
                    .as(at)
                    .isEqualTo(401);
        }
        assertThat(neighbour.get(path("/export")).json().at("/roadmaps").size()).isZero();
        String change = "{\"status\":\"DONE\"}";
        String at = path("/milestones/" + milestone);
        assertThat(neighbour.send("PATCH", at, change, r -> r).status()).isEqualTo(404);
        assertThat(stranger.send("PATCH", at, change, r -> r).status()).isEqualTo(401);
        assertThat(stranger.as("acme", "roadmaps:read").send("PATCH", at, change, r -> r).status())
                .isEqualTo(403);
    }

    private Answer planned() {
        Assessments.TOPIC.publish(assessments.completed(NOW, "PROFILE_SUBMITTED", null));
        return version(1);
    }

    /** The roadmap once it has come to this version. */
    private Answer version(int version) {
        return until(
                () -> acme.get(path("")),
                answer ->
                        answer.status() == 200 && answer.json().at("/version").asInt() >= version);
    }

    private static Answer until(Supplier<Answer> asked, Predicate<Answer> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            Answer answer = asked.get();
            if (wanted.test(answer)) {
                return answer;
            }
            assertThat(System.nanoTime()).as(answer.body()).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Answer change(String milestone, String body) {
        return acme.send("PATCH", path("/milestones/" + milestone), body, r -> r);
    }

    private String path(String rest) {
        return "/v1/roadmaps/" + assessments.profileId() + rest;
    }

    private static String firstMilestone(Answer plan) {
        return plan.json().at("/stages/0/milestones/0/id").asString();
    }

    private String otherMilestone(String than) {
        return StreamSupport.stream(
                        acme.get(path("")).json().at("/stages/0/milestones").spliterator(), false)
                .map(m -> m.at("/id").asString())
                .filter(id -> !id.equals(than))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode milestone(JsonNode roadmap, String id) {
        return milestones(roadmap).stream()
                .filter(milestone -> milestone.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("There is no milestone " + id + " in " + roadmap));
    }

    private static List<JsonNode> milestones(JsonNode roadmap) {
        List<JsonNode> milestones = new ArrayList<>();
        roadmap.at("/stages").forEach(stage -> stage.at("/milestones").forEach(milestones::add));
        return milestones;
    }

    private static LocalDate day(JsonNode milestone, String field) {
        return LocalDate.parse(milestone.at("/" + field).asString());
    }

    private static String title(JsonNode roadmap, String id) {
        return milestone(roadmap, id).at("/title").asString();
    }

    /** This leader's events, repeats dropped as a consumer is told to: by source and id. */
    private List<Event> progress(int atLeast) {
        Set<String> seen = new HashSet<>();
        return PROGRESS.eventsOf(assessments.profileId(), atLeast).stream()
                .filter(event -> seen.add(event.source() + " " + event.id()))
                .toList();
    }
}
