package dev.careerpath.roadmap.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoadmapDiffTests {

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);

    @Property(tries = 300)
    void appliedToTheOlderVersionGivesTheNewer(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll TargetRole nextRole,
            @ForAll @IntRange(min = 1, max = 30) int hours,
            @ForAll @IntRange(min = 1, max = 30) int nextHours,
            @ForAll @IntRange(min = 0, max = 40) int later,
            @ForAll boolean another) {
        LeaderSituation before = Plans.leader(seed, role, hours, 80);
        Roadmap older = Plans.progressed(Plans.first(before), seed, Plans.weeksLater(1));
        LeaderSituation after = Plans.leader(another ? seed + 1 : seed, nextRole, nextHours, 90);
        Roadmap next = Plans.next(after, older, Plans.weeksLater(later), "Something happened.");
        Roadmap newer = later > 20 ? next.slippedFrom(older) : next;

        assertThat(RoadmapDiff.between(older, newer).apply(older)).isEqualTo(newer);
        assertThat(RoadmapDiff.between(newer, older).apply(newer)).isEqualTo(older);
    }

    @Property(tries = 100)
    void isEmptyBetweenAVersionAndItself(@ForAll long seed, @ForAll TargetRole role) {
        Roadmap roadmap = Plans.first(Plans.leader(seed, role, 6, 60));

        RoadmapDiff diff = RoadmapDiff.between(roadmap, roadmap);

        assertThat(diff.added()).isEmpty();
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.moved()).isEmpty();
        assertThat(diff.changed()).isEmpty();
        assertThat(DiffText.of(diff, roadmap, roadmap))
                .containsExactly("Nothing changed in the plan.");
    }

    @Test
    void saysThatFewerHoursMoveAndTakeOutMilestones() {
        LeaderSituation busier = Plans.leader(7, TargetRole.CTO, 2, 60);
        Roadmap next = Plans.next(busier, first, Plans.weeksLater(0), "The profile was revised.");

        RoadmapDiff diff = RoadmapDiff.between(first, next);

        assertThat(diff.removed()).isNotEmpty();
        assertThat(diff.removed())
                .extracting(RoadmapDiff.Removed::why)
                .anyMatch(why -> why.contains("no longer fits") || why.contains("now do more"));
        assertThat(DiffText.of(diff, first, next))
                .contains("There are now 2 hours a week instead of 6.")
                .anyMatch(line -> line.startsWith("Removed: “"));
    }

    @Test
    void saysWhatWasCompletedAndThatTheRestWasLate() {
        Milestone done = first.milestones().getFirst();
        Roadmap progressed = first.with(done.to(MilestoneStatus.DONE, Plans.weeksLater(1), null));
        Roadmap next =
                Plans.next(leader, progressed, Plans.weeksLater(30), "Slipped.")
                        .slippedFrom(progressed);

        RoadmapDiff diff = RoadmapDiff.between(progressed, next);

        assertThat(diff.moved()).noneMatch(moved -> moved.id().equals(done.id()));
        assertThat(diff.moved())
                .extracting(RoadmapDiff.Moved::why)
                .contains("It was not finished by its date.");
        assertThat(DiffText.of(diff, progressed, next))
                .contains("Completed: “%s” on 1 Dec 2026.".formatted(done.title()));
    }

    @Test
    void saysWhichFieldsOfAMilestoneChanged() {
        Milestone done = first.milestones().getFirst();
        Roadmap changed =
                first.with(
                        done.to(
                                MilestoneStatus.DONE,
                                Plans.weeksLater(1),
                                new Milestone.Evidence("The review", null)));

        assertThat(RoadmapDiff.between(first, changed).changed())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.fields()).containsExactly("status", "statusAt", "evidence"));
    }

    @Test
    void refusesAVersionThatItIsNotTheDifferenceFrom() {
        Roadmap other = Plans.first(Plans.leader(99, TargetRole.FIELD_CTO, 1, 5));
        RoadmapDiff diff = RoadmapDiff.between(first, first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> diff.apply(other))
                .withMessageContaining("another version");
    }
}
