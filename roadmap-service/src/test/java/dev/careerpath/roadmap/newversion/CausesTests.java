package dev.careerpath.roadmap.newversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTests {

    private final Roadmap previous = Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60));
    private final Milestone milestone = previous.milestones().getFirst();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROFILE_REVISED     | The profile was revised.",
                "EVIDENCE_ADDED      | Evidence was added to the profile.",
                "RATING_SUBMITTED    | Somebody who was asked for a rating answered.",
                "FRAMEWORK_ADOPTED   | The organisation adopted another framework.",
                "MILESTONE_STARTED   | Milestone “%s” was started.",
                "MILESTONE_COMPLETED | Milestone “%s” was completed.",
                "MILESTONE_SKIPPED   | Milestone “%s” was skipped.",
            })
    void saysInWordsWhatLedToAVersion(String kind, String words) {
        assertThat(Causes.of(assessed(kind, milestone.id()), previous))
                .isEqualTo(words.formatted(milestone.title()));
    }

    @Test
    void namesAMilestoneThatIsGoneByItsIdAndAnUnknownKindByItsVersions() {
        assertThat(Causes.of(assessed("MILESTONE_SKIPPED", "gone"), previous))
                .isEqualTo("Milestone “gone” was skipped.");
        assertThat(Causes.of(assessed("SOMETHING_NEW", null), previous))
                .isEqualTo(
                        "Assessment 9 took the place of assessment %d."
                                .formatted(previous.assessmentVersion()));
        assertThat(Causes.of(assessed("PROFILE_SUBMITTED", null), null))
                .isEqualTo("The first plan, made from assessment 9.");
    }

    @Test
    void saysWhichMilestoneSlippedAndHowManyMore() {
        List<Milestone> three = previous.milestones().subList(0, 3);

        assertThat(Causes.slipped(three.subList(0, 1)))
                .startsWith("Milestone “%s” slipped: it was due by ".formatted(milestone.title()))
                .endsWith("is still open.");
        assertThat(Causes.slipped(three.subList(0, 2))).endsWith(", and so was one more.");
        assertThat(Causes.slipped(three)).endsWith(", and so were 2 more.");
    }

    private static AssessmentCompleted assessed(String kind, String milestoneId) {
        return new AssessmentCompleted(
                9,
                1,
                TargetRole.CTO,
                Plans.MADE,
                new AssessmentCompleted.Readiness(50, null, null, null, null),
                List.of(),
                List.of(),
                null,
                new AssessmentCompleted.Cause(kind, null, milestoneId),
                null,
                null);
    }
}
