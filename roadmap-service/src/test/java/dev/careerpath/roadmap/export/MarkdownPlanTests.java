package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownPlanTests {

    @ParameterizedTest
    @EnumSource(TargetRole.class)
    void beginsWithWhoStrengthsMovesAndWhatIsAtStake(TargetRole role) {
        String text = markdown(Plans.first(Plans.leader(7, role, 6, 60)));

        assertThat(text)
                .containsSubsequence(
                        "# Roadmap to " + role.title(),
                        "VP of Engineering today, on the way to " + role.title(),
                        "Readiness is 50 of 100 today",
                        "## Strengths to build on",
                        "## Your moves this quarter",
                        "   - Why: ",
                        "   - Begin: ",
                        "   - Who can help: ",
                        "## What is at stake",
                        "Industry years",
                        "- **Good looks like:** ",
                        "- **Done when:**",
                        "## The first days in the role",
                        "## Scorecard",
                        "## Your role charter",
                        "### Who owns what");
    }

    @Test
    void namesThreeMovesAtMostAndThreeStrengths() {
        FirstPage page =
                FirstPage.of(Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60)), Plans.CATALOGUE);

        assertThat(page.strengths()).hasSize(3);
        assertThat(page.moves()).hasSizeBetween(1, 3);
        assertThat(page.moves())
                .allSatisfy(move -> {
                    assertThat(move.why()).isNotBlank();
                    assertThat(move.begin()).isNotBlank();
                    assertThat(move.withWhom()).isNotBlank();
                });
    }

    @Test
    void callsNothingAStrengthThatHasHardlyBegun() {
        LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
        LeaderSituation beginner =
                new LeaderSituation(
                        leader.assessmentVersion(),
                        leader.assessedAt(),
                        leader.zone(),
                        leader.targetRole(),
                        leader.currentRole(),
                        leader.companyStage(),
                        leader.emphases(),
                        leader.regulated(),
                        leader.goal(),
                        leader.readiness(),
                        leader.needs().stream().filter(need -> need.level() < 1.9).toList(),
                        leader.gates(),
                        new LeaderSituation.Interval(leader.readiness(), leader.readiness()),
                        null,
                        null,
                        null);

        assertThat(FirstPage.of(Plans.first(beginner), Plans.CATALOGUE).strengths())
                .singleElement()
                .asString()
                .startsWith("Too little is known of you to name any");
    }

    @Test
    void writesOnlyRisesThatShow() {
        assertThat(new Milestone.Raised("a", "A", 2.46, 2.5).shows()).isFalse();
        assertThat(new Milestone.Raised("a", "A", 2.44, 2.5).shows()).isTrue();
        assertThat(markdown(Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60))))
                .doesNotContainPattern("(\\d\\.\\d) → \\1");
    }

    @Test
    void takesNamesForTextWhateverTheyHold() {
        String text = markdown(Plans.first(Plans.named("[x](javascript:alert(1)) | <b>", 7)));

        assertThat(text)
                .contains("\\[x\\](javascript:alert(1)) \\| \\<b\\>")
                .doesNotContain("[x](javascript:", "<b>");
    }

    @Test
    void leavesAtMostSevenLinesOpenAndLosesNoGap() {
        List<Roadmap.Unplanned> open =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i ->
                                new Roadmap.Unplanned(
                                        "c" + i,
                                        "Gap " + i,
                                        2.1 - i / 10.0,
                                        i % 3 == 0 ? "No step is left." : "Reason " + i))
                        .toList();

        List<LeftOpen.Line> lines = LeftOpen.lines(open);

        assertThat(lines).hasSize(7);
        assertThat(String.join(", ", lines.stream().map(LeftOpen.Line::what).toList()))
                .contains(open.stream().map(gap -> gap.name() + " (").toList());
    }

    /** As the app and other clients read it. */
    @Test
    void sumsAPlanUpWithAGuideForEachOfItsSteps() {
        Roadmap roadmap = Plans.first(Plans.leader(7, TargetRole.FIELD_CTO, 6, 60));

        Summary summary = Summary.of("p", 3, roadmap, Plans.CATALOGUE);

        assertThat(summary.guides().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        roadmap.milestones().stream().map(it -> it.id()).toList());
        assertThat(summary.leftOpen()).hasSizeLessThanOrEqualTo(7);
        assertThat(summary.firstPage()).isEqualTo(FirstPage.of(roadmap, Plans.CATALOGUE));
    }

    private static String markdown(Roadmap roadmap) {
        return MarkdownPlan.of(
                1,
                roadmap,
                Plans.CATALOGUE,
                Plans.CHARTERS.of(roadmap.targetRole(), roadmap.situation().companyStage()));
    }
}
