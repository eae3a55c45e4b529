package dev.careerpath.roadmap.newversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import dev.careerpath.starter.test.EventContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is taken from an assessment of how far a leader is from READY. */
class ToldStandingTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event =
            (ObjectNode)
                    EventContract.of("assessment-service")
                            .schemas()
                            .example("dev.careerpath.assessment.completed.v1")
                            .path("data")
                            .deepCopy();

    @Test
    void takesTheBandAndTheReasonsThatAreTold() {
        Standing standing = situation().standing();

        assertThat(standing.band()).isEqualTo("APPROACHING");
        assertThat(standing.reasons())
                .containsExactly(
                        new Reason(
                                Kind.DEFINING_COMPETENCY,
                                "strategic-thinking",
                                "Strategic thinking defines the role and is 1.8 levels short",
                                3.5));
        assertThat(standing.unconfirmed()).containsExactly("executive-communication");
    }

    @Test
    void takesEveryKindWithWhatReadyAsksForAndOnesThatAreNotKnownHere() {
        readiness()
                .putArray("notReadyBecause")
                .add(said("GATE", "cto-team-leadership"))
                .add(said("LOW_END", null))
                .add(said("UNCONFIRMED", null))
                .add(said("UNCONFIRMED", "architecture-direction"))
                .add(said("NOT_YET_KNOWN", null));

        assertThat(situation().standing().reasons())
                .extracting(Reason::kind, Reason::code, Reason::least)
                .containsExactly(
                        tuple(Kind.GATE, "cto-team-leadership", null),
                        tuple(Kind.LOW_END, null, 70.0),
                        tuple(Kind.UNCONFIRMED, null, 0.5),
                        tuple(Kind.UNCONFIRMED, "architecture-direction", null),
                        tuple(Kind.OTHER, null, null));
    }

    /** An assessment gives no reasons then; they follow from its schema. */
    @Test
    void namesAllThatIsMissingWhereTheScoreIsBelow() {
        readiness().put("score", 71.5).put("low", 54.2).remove("notReadyBecause");

        assertThat(situation().standing().reasons())
                .extracting(Reason::kind, Reason::code, Reason::text, Reason::least)
                .containsExactly(
                        tuple(
                                Kind.GATE,
                                "cto-team-leadership",
                                "Has led technology teams is not met",
                                null),
                        tuple(Kind.SCORE, null, "The score is 71.5; READY begins at 80", 80.0),
                        tuple(
                                Kind.LOW_END,
                                null,
                                "The low end of the interval is 54.2; READY asks for 70",
                                70.0),
                        tuple(
                                Kind.DEFINING_COMPETENCY,
                                "strategic-thinking",
                                "Strategic thinking defines the role and is 1.8 levels short",
                                3.5),
                        tuple(
                                Kind.DEFINING_COMPETENCY,
                                "executive-communication",
                                "Executive communication defines the role and is 2.0 levels short",
                                3.5));
    }

    @Test
    void seesOpenRequirementsAndWhatRestsOnTheLeadersOwnWord() {
        readiness().put("score", 71.5).put("low", 70).remove("notReadyBecause");
        gate(0, "UNKNOWN");
        gate(1, "UNKNOWN");
        event.path("competencies")
                .forEach(it -> ((ObjectNode) it).put("level", 4).put("unconfirmed", true));

        assertThat(situation().standing().reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Has led technology teams is open: facts are missing",
                        "The score is 71.5; READY begins at 80",
                        "Strategic thinking defines the role and rests on a title and the leader's own word",
                        "Executive communication defines the role and rests on a title and the leader's own word",
                        "Architecture direction defines the role and rests on a title and the leader's own word",
                        "Evidence or other people's ratings stand behind 0 % of the score; READY asks for 50 %");
    }

    @Test
    void asksForTheScoreAloneWhereTheFrameworkDoes() {
        readiness().put("score", 71.5).remove("notReadyBecause");
        ((ObjectNode) event.path("scoring"))
                .remove(List.of("readyLow", "readyShortfall", "readyConfirmedShare"));

        assertThat(situation().standing().reasons())
                .extracting(Reason::kind)
                .containsExactly(Kind.SCORE);
    }

    @Test
    void hasNothingAgainstWhoIsReady() {
        readiness().put("score", 84).put("low", 75).put("band", "READY").remove("notReadyBecause");

        assertThat(situation().standing())
                .isEqualTo(new Standing("READY", List.of(), List.of("executive-communication")));
    }

    @Test
    void readsAssessmentsThatSayNothingOfIt() {
        readiness().remove(List.of("band", "notReadyBecause"));
        assertThat(situation().standing()).isNull();

        readiness().put("band", "DEVELOPING");
        event.remove("scoring");
        assertThat(situation().standing().reasons()).isEmpty();
    }

    private LeaderSituation situation() {
        return JSON.treeToValue(event, AssessmentCompleted.class).situation();
    }

    private ObjectNode readiness() {
        return (ObjectNode) event.path("readiness");
    }

    private void gate(int place, String status) {
        ((ObjectNode) event.path("gates").get(place)).put("status", status);
    }

    private static ObjectNode said(String kind, String code) {
        ObjectNode said = JSON.createObjectNode().put("kind", kind).put("text", "In words");
        return code == null ? said : said.put("code", code);
    }
}
