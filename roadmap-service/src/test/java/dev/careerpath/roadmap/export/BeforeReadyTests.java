package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import dev.careerpath.roadmap.planning.promise.LevelsAhead;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a leader reads first of what stands between them and READY. */
class BeforeReadyTests {

    private static final LeaderSituation LEADER =
            Plans.growing(Plans.leader(7, TargetRole.CTO, 6, 60));
    private static final Roadmap PLAN = Plans.first(LEADER);
    private static final Roadmap.Gate TEAMS =
            gate("UNMET", "led a team of 3", null, List.of("POST"));

    @Test
    void tellsARequirementThatIsNotMetBeforeAnythingElseAndNotTwice() {
        FirstPage page =
                page(TEAMS, reason(Kind.SCORE, null, 80.0), reason(Kind.GATE, TEAMS.code(), null));

        assertThat(page.beforeReady())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "Has led technology teams. Asked for: a team of 5. So far: led a team of 3.");
        assertThat(page.stakes()).noneMatch(line -> line.startsWith("Has led technology teams"));
    }

    @Test
    void saysWhichPostMeetsARequirementAndUntilWhen() {
        LeaderSituation lead = Plans.standing(LEADER, standing(gateReason()), TEAMS);
        Roadmap.Gate byPost = lead.gates().getFirst();
        Roadmap plan = Plans.first(lead);

        String leg = plan.route().legs().getFirst().title();
        assertThat(plan.route().legs().getFirst().meets()).contains(byPost.title());
        assertThat(BeforeReady.of(plan))
                .singleElement()
                .asString()
                .endsWith(
                        "The post “%s” meets it by %s."
                                .formatted(leg, Days.of(plan.route().legs().getFirst().end())));
    }

    @Test
    void saysThatTimeMeetsARequirementOrThatItStaysOpenOrIsNotKnown() {
        Roadmap.Gate soon =
                gate("UNMET", "time alone meets it", Plans.today().plusWeeks(20), List.of("TIME"));
        assertThat(line(soon, gateReason()))
                .endsWith("That is before the role is to start, so it needs no step.");
        Roadmap.Gate never =
                new Roadmap.Gate(
                        "degree", "A degree", "UNMET", "one", "none", null, null, null, null);
        assertThat(line(never, reason(Kind.GATE, "degree", null)))
                .contains("No post on the way meets it.")
                .endsWith("nobody counts as ready for the role, whatever the score.");
        assertThat(line(gate("UNKNOWN", "", null, null), gateReason()))
                .endsWith("Nothing is known of it yet: say so in your profile.");
    }

    @Test
    void namesTheStepThatBringsALevelWhichARequirementAsksFor() {
        Need need = raised();
        LevelsAhead.Reached last = LevelsAhead.of(LEADER, need, PLAN.milestones()).getLast();
        double asked = Math.floor(10 * last.level()) / 10;

        assertThat(line(asking(need, asked), reason(Kind.GATE, "both-sides", null)))
                .contains("brings %s to %.1f by ".formatted(need.name(), asked))
                .contains(", if you show it by evidence. Until then nobody counts as ready")
                .doesNotContain("say so in your profile");
        assertThat(line(asking(need, 5), reason(Kind.GATE, "both-sides", null)))
                .contains("No step of this plan brings %s to 5.0.".formatted(need.name()));
    }

    private static Roadmap.Gate asking(Need need, double level) {
        return new Roadmap.Gate(
                "both-sides",
                "Both sides",
                "UNMET",
                "a level shown",
                "a guess",
                false,
                null,
                List.of("STEP"),
                List.of(new Roadmap.AskedLevel(List.of(need.code()), level)));
    }

    @Test
    void saysHowFarThePlanBringsTheScore() {
        double projected = PLAN.readiness().projected();
        assertThat(line(reason(Kind.SCORE, null, projected)))
                .isEqualTo(
                        "Readiness: 50 today, %s by %s with every step done and shown by evidence. “Ready” begins at %s."
                                .formatted(
                                        Words.number(projected), end(), Words.number(projected)));
        assertThat(line(reason(Kind.SCORE, null, projected + 0.1)))
                .contains("so this stays open. ")
                .endsWith(" would carry it further.");
    }

    @Test
    void saysWhetherTheLowEndOfWhatIsPromisedIsHighEnough() {
        double low = PLAN.readiness().promised().low();
        assertThat(line(reason(Kind.LOW_END, null, low)))
                .startsWith(
                        "The low end of what is likely: 41.5 today, %s by %s with every step"
                                .formatted(Words.number(low), end()))
                .endsWith("“Ready” asks for %s.".formatted(Words.number(low)));
        assertThat(line(reason(Kind.LOW_END, null, low + 0.1)))
                .contains("so this stays open. What narrows it most: other people's ratings");
    }

    @Test
    void namesTheStepThatBringsADefiningCompetencyNearEnough() {
        Need need = raised();
        List<LevelsAhead.Reached> ahead = LevelsAhead.of(LEADER, need, PLAN.milestones());
        LevelsAhead.Reached last = ahead.getLast();
        Milestone brings =
                ahead.stream()
                        .filter(it -> it.level() == last.level())
                        .findFirst()
                        .orElseThrow()
                        .step();

        assertThat(line(reason(Kind.DEFINING_COMPETENCY, need.code(), last.level())))
                .startsWith(need.name() + " defines the role: level ")
                .endsWith(
                        "“%s” brings you there by %s, if you show it by evidence."
                                .formatted(brings.title(), Days.of(brings.end())));
        assertThat(line(reason(Kind.DEFINING_COMPETENCY, need.code(), last.level() + 0.01)))
                .contains(" by %s with this plan. ".formatted(Days.of(last.step().end())))
                .contains("so this stays open. ");
    }

    @Test
    void saysThatNoStepRaisesADefiningCompetencyAndWhy() {
        Set<String> touched =
                PLAN.milestones().stream()
                        .flatMap(it -> it.raises().stream())
                        .map(Milestone.Raised::competency)
                        .collect(Collectors.toSet());
        Roadmap.Unplanned open =
                PLAN.unplanned().stream()
                        .filter(it -> !touched.contains(it.competency()))
                        .findFirst()
                        .orElseThrow();

        assertThat(line(reason(Kind.DEFINING_COMPETENCY, open.competency(), 5.0)))
                .endsWith(
                        ", and no step of this plan raises it. “Ready” asks for 5.0, so this stays open. "
                                + open.reason());
    }

    @Test
    void namesTheStepsThatShowWhatRestsOnTheLeadersOwnWord() {
        Need need = raised();
        Milestone step = firstFor(need);

        assertThat(line(reason(Kind.UNCONFIRMED, need.code(), null)))
                .isEqualTo(
                        "Nothing but a title and your own word stands behind %s, which defines the role. “%s” (by %s) changes that, if you show it by evidence."
                                .formatted(need.name(), step.title(), Days.of(step.end())));
    }

    @Test
    void saysWhatNoStepShows() {
        Need shown = raised();
        Need open =
                LEADER.needs().stream()
                        .filter(it -> LevelsAhead.of(LEADER, it, PLAN.milestones()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        Reason one = reason(Kind.UNCONFIRMED, open.code(), null);

        assertThat(line(one))
                .contains(
                        open.name() + ", which defines the role. No step of this plan changes that")
                .endsWith("or ask people who have seen your work to rate you.");
        assertThat(lines(PLAN, standing(one, reason(Kind.UNCONFIRMED, shown.code(), null))))
                .singleElement()
                .asString()
                .contains(", which define the role. Steps that change that")
                .contains("“%s” (by".formatted(firstFor(shown).title()))
                .contains(
                        " for %s. No step of this plan shows %s: "
                                .formatted(shown.name(), open.name()));
    }

    @Test
    void saysWhichStepShowsEnoughOfTheScoreOrThatNoneDoes() {
        List<String> all = LEADER.needs().stream().map(Need::code).toList();
        Reason half = reason(Kind.UNCONFIRMED, null, 0.02);
        Milestone first =
                PLAN.milestones().stream()
                        .filter(it -> !it.raises().isEmpty())
                        .min(Comparator.comparing(Milestone::end))
                        .orElseThrow();
        assertThat(lines(PLAN, new Standing("APPROACHING", List.of(half), all)))
                .singleElement()
                .asString()
                .startsWith(
                        "Evidence or other people's ratings stand behind 0 % of your readiness; “Ready” asks for 2 %.")
                .contains("brings it there by " + Days.of(first.end()));
        assertThat(
                        lines(
                                PLAN,
                                new Standing(
                                        "APPROACHING",
                                        List.of(reason(Kind.UNCONFIRMED, null, 1.0)),
                                        all)))
                .singleElement()
                .asString()
                .contains("so it stays open: ask people who have seen your work to rate you.");
    }

    @Test
    void givesWhatIsNotKnownHereInTheWordsOfTheAssessment() {
        assertThat(line(reason(Kind.OTHER, null, null))).isEqualTo("As the assessment says.");
    }

    @Test
    void saysNothingToWhoIsReadyNorWhereTheAssessmentDoesNot() {
        assertThat(lines(PLAN, new Standing("READY", List.of(), List.of()))).isEmpty();
        assertThat(BeforeReady.of(PLAN)).isEmpty();
        assertThat(markdown(PLAN)).doesNotContain(BeforeReady.HEADING);
    }

    @Test
    void standsOnTheFirstPageBeforeStrengthsAndMoves() {
        Roadmap plan = Plans.first(Plans.standing(LEADER, standing(gateReason()), TEAMS));

        assertThat(markdown(plan))
                .containsSubsequence(
                        "## What stands between you and “Ready”",
                        "- Has led technology teams.",
                        "## Strengths to build on");
    }

    /** The planner chooses the same, whatever stands between the leader and READY. */
    @Test
    void changesNoPlan() {
        Standing standing = standing(reason(Kind.SCORE, null, 80.0));
        LeaderSituation told =
                Plans.standing(LEADER, standing, LEADER.gates().toArray(Roadmap.Gate[]::new));

        assertThat(Plans.first(told).stages()).isEqualTo(PLAN.stages());
        Roadmap next = Plans.next(told, PLAN, Plans.weeksLater(0), "A test.");
        assertThat(next.stages()).isEqualTo(PLAN.stages());
        assertThat(next.situation().standing()).isEqualTo(standing);
    }

    @Test
    void readsPlansThatWereStoredBeforeItWasKept() {
        JsonMapper json = new JsonMapper();
        LeaderSituation told =
                Plans.standing(
                        LEADER,
                        standing(gateReason()),
                        LEADER.gates().toArray(Roadmap.Gate[]::new));
        ObjectNode stored = json.valueToTree(Plans.first(told));
        assertThat(json.treeToValue(stored, Roadmap.class)).isEqualTo(Plans.first(told));
        ((ObjectNode) stored.path("situation")).remove("standing");

        assertThat(json.treeToValue(stored, Roadmap.class)).isEqualTo(PLAN);
    }

    private static String line(Reason reason) {
        return lines(PLAN, standing(reason)).getFirst();
    }

    private static String line(Roadmap.Gate gate, Reason reason) {
        return page(gate, reason).beforeReady().getFirst();
    }

    private static FirstPage page(Roadmap.Gate gate, Reason... reasons) {
        Roadmap plan = Plans.first(Plans.standing(LEADER, standing(reasons), gate));
        return FirstPage.of(plan, Plans.CATALOGUE);
    }

    private static List<String> lines(Roadmap plan, Standing standing) {
        LeaderSituation told = Plans.standing(LEADER, standing);
        return BeforeReady.of(plan.madeAgain(told, plan.generatedAt(), plan.cause()));
    }

    /** A competency that a step of the plan raises. */
    private static Need raised() {
        return LEADER.needs().stream()
                .filter(need -> !LevelsAhead.of(LEADER, need, PLAN.milestones()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Milestone firstFor(Need need) {
        return LevelsAhead.of(LEADER, need, PLAN.milestones()).getFirst().step();
    }

    private static String end() {
        return Days.of(
                PLAN.milestones().stream()
                        .map(Milestone::end)
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private static Standing standing(Reason... reasons) {
        return new Standing("APPROACHING", List.of(reasons), List.of());
    }

    private static Reason gateReason() {
        return reason(Kind.GATE, TEAMS.code(), null);
    }

    private static Reason reason(Kind kind, String code, Double least) {
        return new Reason(kind, code, "As the assessment says", least);
    }

    private static Roadmap.Gate gate(
            String status, String actual, LocalDate metOn, List<String> metBy) {
        return new Roadmap.Gate(
                "cto-team-leadership",
                "Has led technology teams",
                status,
                "a team of 5",
                actual,
                false,
                metOn,
                metBy,
                null);
    }

    private static String markdown(Roadmap roadmap) {
        return MarkdownPlan.of(
                1,
                roadmap,
                Plans.CATALOGUE,
                Plans.CHARTERS.of(roadmap.targetRole(), roadmap.situation().companyStage()));
    }
}
