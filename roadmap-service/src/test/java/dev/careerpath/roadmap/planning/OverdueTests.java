package dev.careerpath.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.Roadmap.Milestone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OverdueTests {

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);

    @Test
    void isDueWhenTheFirstOpenMilestoneEnds() {
        LocalDate due = first.dueBy();
        Milestone ending =
                first.milestones().stream().filter(m -> m.end().equals(due)).findFirst().get();

        assertThat(first.overdue(due)).isEmpty();
        assertThat(first.overdue(due.plusDays(1))).contains(ending);
        assertThat(
                        first.with(ending.to(MilestoneStatus.SKIPPED, Plans.MADE, null))
                                .overdue(due.plusDays(1)))
                .doesNotContain(ending);
    }

    @Test
    void isPlannedAnewIntoTheFutureWithoutTouchingWhatIsFinished() {
        Milestone done = first.milestones().getFirst();
        Roadmap progressed = first.with(done.to(MilestoneStatus.DONE, Plans.weeksLater(1), null));
        LocalDate later = Plans.today().plusWeeks(30);

        Roadmap next =
                Plans.next(leader, progressed, Plans.weeksLater(30), "Slipped.")
                        .slippedFrom(progressed);

        assertThat(progressed.overdue(later)).isNotEmpty();
        assertThat(next.overdue(later)).isEmpty();
        assertThat(next.dueBy()).isAfter(later);
        assertThat(next.milestone(done.id()))
                .hasValueSatisfying(
                        m -> assertThat(m).isEqualTo(progressed.milestone(done.id()).get()));
    }

    @Test
    void waitsForASignOfLifeAfterThreePlansThatNobodyActedOn() {
        Roadmap once = Plans.next(leader, first, Plans.weeksLater(10), "").slippedFrom(first);
        Roadmap twice = Plans.next(leader, once, Plans.weeksLater(20), "").slippedFrom(once);
        Roadmap thrice = Plans.next(leader, twice, Plans.weeksLater(30), "").slippedFrom(twice);

        assertThat(twice.dueBy()).isNotNull();
        assertThat(thrice.dueBy()).isNull();
        Milestone started =
                thrice.milestones().getFirst().to(MilestoneStatus.IN_PROGRESS, Plans.MADE, null);
        assertThat(thrice.with(started).dueBy()).isNotNull();
    }
}
