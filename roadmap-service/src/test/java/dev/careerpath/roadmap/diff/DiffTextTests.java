package dev.careerpath.roadmap.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Feasibility;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each sentence, and the one for the same change the other way round. */
class DiffTextTests {

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);
    private final Milestone one = first.milestones().getFirst();
    private final Milestone last = first.milestones().getLast();

    @Test
    void namesTheStepsThatAStepNowWaitsForAndNoLongerWaitsFor() {
        Roadmap free = first.with(waitingFor(last, List.of()));
        Roadmap waits = first.with(waitingFor(last, List.of(one.id())));

        assertThat(text(free, waits))
                .containsExactly(
                        "Changed: “%s”: now waits for “%s”.".formatted(last.title(), one.title()));
        assertThat(text(waits, free))
                .containsExactly(
                        "Changed: “%s”: no longer waits for “%s”."
                                .formatted(last.title(), one.title()));
    }

    @Test
    void saysWhatAStepRaises() {
        Milestone.Raised raised = new Milestone.Raised("x", "Judgment", 1, 2);
        Roadmap without = first.with(raising(List.of()));
        Roadmap with = first.with(raising(List.of(raised)));
        Roadmap more = first.with(raising(List.of(new Milestone.Raised("x", "Judgment", 1, 3))));
        Roadmap hardly =
                first.with(raising(List.of(new Milestone.Raised("x", "Judgment", 1.04, 2))));

        assertThat(text(without, with)).containsExactly(changed("now raises Judgment 1.0 to 2.0"));
        assertThat(text(with, without))
                .containsExactly(changed("no longer raises Judgment 1.0 to 2.0"));
        assertThat(text(with, more))
                .containsExactly(
                        changed("raises Judgment 1.0 to 3.0 instead of Judgment 1.0 to 2.0"));
        assertThat(text(with, hardly)).containsExactly("Nothing changed in the plan.");
    }

    @Test
    void saysStatusAndEvidenceEitherWay() {
        Milestone.Evidence paper = new Milestone.Evidence("The paper", null);
        Roadmap done = first.with(one.to(MilestoneStatus.DONE, Plans.weeksLater(1), null));
        Roadmap shown = first.with(one.to(MilestoneStatus.DONE, Plans.weeksLater(1), paper));
        Roadmap other =
                first.with(
                        one.to(
                                MilestoneStatus.DONE,
                                Plans.weeksLater(1),
                                new Milestone.Evidence("Another", null)));

        assertThat(text(first, done))
                .anyMatch(line -> line.startsWith("Completed: "))
                .noneMatch(line -> line.startsWith("Changed: "));
        assertThat(text(done, first)).containsExactly(changed("planned, was done"));
        assertThat(text(done, shown)).contains(changed("has evidence now"));
        assertThat(text(shown, done)).contains(changed("has no evidence any more"));
        assertThat(text(shown, other)).contains(changed("has other evidence"));
    }

    @Test
    void saysHoursDateCompanyAndLevelsEitherWay() {
        Roadmap little = of(first, first.stages(), aiming(1, "2028-01-31"));
        Roadmap much = of(first, first.stages(), aiming(8, "2027-12-31"));

        assertThat(text(much, little))
                .contains(
                        "There is now 1 hour a week instead of 8.",
                        "The target date is now 31 Jan 2028 instead of 31 Dec 2027.");
        assertThat(text(little, much))
                .contains(
                        "There are now 8 hours a week instead of 1.",
                        "The target date is now 31 Dec 2027 instead of 31 Jan 2028.");
        Roadmap small = of(first, first.stages(), seen(CompanyStage.STARTUP, 2.44, 3, "UNKNOWN"));
        Roadmap large = of(first, first.stages(), seen(CompanyStage.ENTERPRISE, 2.46, 4, "MET"));
        String name = leader.needs().getFirst().name();
        assertThat(text(small, large))
                .containsExactly(
                        "The company is now an enterprise.",
                        name + " rose from level 2.4 to 2.5.",
                        "The role now asks for level 4.0 in " + name + " instead of 3.0.",
                        "The requirement “Industry years” is now met; before, it was not known.");
        assertThat(text(large, small))
                .containsExactly(
                        "The company is now a start-up.",
                        name + " fell from level 2.5 to 2.4.",
                        "The role now asks for level 3.0 in " + name + " instead of 4.0.",
                        "The requirement “Industry years” is now not known; before, it was met.");
        Roadmap alike = of(first, first.stages(), seen(CompanyStage.ENTERPRISE, 2.54, 4, "MET"));
        assertThat(text(large, alike)).containsExactly("Nothing changed in the plan.");
    }

    @Test
    void saysAnotherStageOnTheSameDays() {
        Roadmap moved = of(first, inAnotherStage(), leader);

        assertThat(text(first, moved))
                .containsExactly(
                        "Moved: “%s” from foundation to transition, on the same days."
                                .formatted(one.title()));
        assertThat(text(moved, first))
                .containsExactly(
                        "Moved: “%s” from transition to foundation, on the same days."
                                .formatted(one.title()));
    }

    @Test
    void givesEachMovedStepItsOwnReason() {
        Roadmap later = first;
        for (Milestone milestone : first.milestones()) {
            later = later.with(shifted(milestone, 1, milestone.hours()));
        }
        later = later.with(shifted(last, 1, last.hours() + 1));

        assertThat(text(first, later))
                .filteredOn(line -> line.startsWith("Moved"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(last.title())
                                .endsWith(
                                        "It now takes %d hours instead of %d."
                                                .formatted(last.hours() + 1, last.hours())))
                .anySatisfy(line -> assertThat(line).contains(" more now end 1 week later. "));
        assertThat(text(later, first)).anyMatch(line -> line.contains("now end 1 week earlier. "));
    }

    @Test
    void saysThatAStepWasNotBegunByItsDateOrWhenItWas() {
        Roadmap late = Plans.next(leader, first, Plans.weeksLater(3), "A test.");
        Milestone waiting =
                first.milestones().stream()
                        .filter(m -> m.end().isAfter(late.madeOn()))
                        .findFirst()
                        .orElseThrow();
        assertThat(moved(first, late, waiting.id())).isEqualTo("It was not begun by its date.");

        Roadmap begun =
                first.with(waiting.to(MilestoneStatus.IN_PROGRESS, Plans.weeksLater(2), null));
        Roadmap next = Plans.next(leader, begun, Plans.weeksLater(2), "A test.");
        assertThat(moved(first, next, waiting.id()))
                .isEqualTo("It was begun in the week of 7 Dec 2026.");
    }

    @Test
    void tellsOfAWhatIfOnlyWhatWouldBeDifferent() {
        Roadmap done = first.with(one.to(MilestoneStatus.DONE, Plans.weeksLater(1), null));

        assertThat(text(done, done)).anyMatch(line -> line.startsWith("Completed: "));
        assertThat(DiffText.ofWhatIf(done, done)).containsExactly("Nothing changed in the plan.");
    }

    @Property(tries = 150)
    void whatIsSaidOfEachStepIsSo(
            @ForAll long seed,
            @ForAll TargetRole role,
            @ForAll @IntRange(min = 1, max = 30) int hours,
            @ForAll @IntRange(min = 1, max = 30) int nextHours,
            @ForAll @IntRange(min = 0, max = 30) int later) {
        Roadmap from = Plans.first(Plans.leader(seed, role, hours, 80));
        Roadmap to =
                Plans.next(
                        Plans.leader(seed, role, nextHours, 80 + later - 15),
                        Plans.progressed(from, seed, Plans.weeksLater(1)),
                        Plans.weeksLater(1 + later / 3),
                        "A test.");
        RoadmapDiff diff = RoadmapDiff.between(from, to);
        List<String> laterIds =
                to.feasibility().later().stream().map(Feasibility.Later::id).toList();

        assertThat(diff.removed())
                .allSatisfy(gone ->
                        assertThat(gone.why().startsWith("It no longer fits before "))
                                .isEqualTo(laterIds.contains(gone.id())));
        assertThat(diff.added())
                .allSatisfy(added -> assertThat(added.why()).doesNotContain(": 0.0 levels"));
        for (RoadmapDiff.Moved moved : diff.moved()) {
            if (moved.why().endsWith(", which ends later.")) {
                assertThat(moved.to().start()).isAfter(moved.from().start());
                assertThat(title(moved.why(), to).end()).isAfter(title(moved.why(), from).end());
            }
            if (moved.why().startsWith("It no longer waits for ")) {
                assertThat(moved.to().start()).isBefore(moved.from().start());
                assertThat(to.milestone(moved.id()).orElseThrow().dependsOn())
                        .doesNotContain(title(moved.why(), from).id());
            }
        }
        assertThat(DiffText.of(diff, from, to))
                .noneMatch(line -> line.matches(".* from (level )?(.+) to \\2\\..*"));
    }

    private static Milestone title(String why, Roadmap plan) {
        String title = why.substring(why.indexOf('“') + 1, why.indexOf('”'));
        return plan.milestones().stream()
                .filter(m -> m.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String moved(Roadmap from, Roadmap to, String id) {
        return RoadmapDiff.between(from, to).moved().stream()
                .filter(moved -> moved.id().equals(id))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private static List<String> text(Roadmap from, Roadmap to) {
        return DiffText.of(RoadmapDiff.between(from, to), from, to);
    }

    private String changed(String what) {
        return String.format(Locale.ROOT, "Changed: “%s”: %s.", one.title(), what);
    }

    private static Milestone waitingFor(Milestone m, List<String> ids) {
        return edited(m, m.hours(), m.start(), m.end(), ids, m.raises());
    }

    private Milestone raising(List<Milestone.Raised> raises) {
        return edited(one, one.hours(), one.start(), one.end(), one.dependsOn(), raises);
    }

    private static Milestone shifted(Milestone m, int weeks, int hours) {
        return edited(
                m,
                hours,
                m.start().plusWeeks(weeks),
                m.end().plusWeeks(weeks),
                List.of(),
                m.raises());
    }

    private static Milestone edited(
            Milestone m,
            int hours,
            LocalDate start,
            LocalDate end,
            List<String> dependsOn,
            List<Milestone.Raised> raises) {
        return new Milestone(
                m.id(),
                m.title(),
                m.kind(),
                hours,
                start,
                end,
                dependsOn,
                raises,
                m.doneWhen(),
                m.status(),
                m.statusAt(),
                m.evidence(),
                m.because(),
                null);
    }

    /** The first milestone in the last stage instead of the first one. */
    private List<Roadmap.Stage> inAnotherStage() {
        assertThat(first.stages().getFirst().id()).isEqualTo(StageId.FOUNDATION);
        List<Roadmap.Stage> stages = new ArrayList<>();
        for (Roadmap.Stage stage : first.stages()) {
            List<Milestone> milestones = new ArrayList<>(stage.milestones());
            milestones.remove(one);
            if (stage.id() == StageId.TRANSITION) {
                milestones.add(one);
            }
            stages.add(
                    new Roadmap.Stage(
                            stage.id(),
                            stage.title(),
                            stage.start(),
                            stage.end(),
                            stage.hours(),
                            stage.exitCriteria(),
                            milestones));
        }
        return stages;
    }

    private LeaderSituation aiming(double hours, String date) {
        return leader.aimingAt(new LeaderSituation.Goal(LocalDate.parse(date), hours));
    }

    /** With another company, another first need and another status of the gate. */
    private LeaderSituation seen(CompanyStage stage, double level, double required, String gate) {
        Need need = leader.needs().getFirst();
        List<Need> needs = new ArrayList<>(leader.needs());
        needs.set(
                0,
                new Need(
                        need.code(),
                        need.name(),
                        required,
                        level,
                        need.weight(),
                        need.priority(),
                        need.sources(),
                        null));
        return new LeaderSituation(
                leader.assessmentVersion(),
                leader.assessedAt(),
                leader.zone(),
                leader.targetRole(),
                leader.currentRole(),
                stage,
                leader.emphases(),
                leader.regulated(),
                leader.goal(),
                leader.readiness(),
                needs,
                List.of(
                        new Roadmap.Gate(
                                "industry-years",
                                "Industry years",
                                gate,
                                "",
                                "",
                                null,
                                null,
                                null,
                                null)),
                leader.likely(),
                null,
                null,
                null);
    }

    private static Roadmap of(Roadmap plan, List<Roadmap.Stage> stages, LeaderSituation situation) {
        return new Roadmap(
                plan.assessmentVersion(),
                plan.catalogueVersion(),
                plan.targetRole(),
                plan.generatedAt(),
                plan.cause(),
                plan.readiness(),
                plan.feasibility(),
                stages,
                situation.gates(),
                plan.onboarding(),
                plan.watchlist(),
                plan.scorecard(),
                plan.decisions(),
                plan.unplanned(),
                situation,
                plan.dueBy(),
                plan.slips(),
                plan.dropped(),
                plan.route());
    }
}
