package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Fact;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed.Question;
import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to ask a leader next: first what would settle a gate, then the competencies whose answer
 * takes most off the interval.
 */
final class AskingNext {

    private static final int COMPETENCIES_ASKED = 5;

    private static final Comparator<Worthwhile> MOST_USEFUL_FIRST =
            Comparator.comparing((Worthwhile it) -> it.settles().isEmpty())
                    .thenComparing(Comparator.comparingDouble(Worthwhile::narrows).reversed());

    private final Constants constants;
    private final GateCheck gates;
    private final Estimates estimates;
    private final Map<Fact, List<String>> gatesByFact = new LinkedHashMap<>();
    private final Map<String, List<String>> gatesByCompetency = new LinkedHashMap<>();
    private final Set<String> gatesByEducation = new LinkedHashSet<>();

    AskingNext(Framework framework, GateCheck gates, Estimates estimates) {
        this.constants = framework.constants();
        this.gates = gates;
        this.estimates = estimates;
    }

    List<Question> questions(TargetRole role, List<Need> needs, Score score) {
        for (Gate gate : gates.gates(role)) {
            missing(gate.code(), gate.rule());
        }
        List<Question> questions = new ArrayList<>();
        gatesByFact.forEach((fact, settles) ->
                questions.add(
                        Question.ofProfile(Facts.field(fact), Facts.question(fact), settles)));
        if (!gatesByEducation.isEmpty()) {
            questions.add(
                    Question.ofProfile(
                            "education",
                            "Which degrees do you hold, and in which fields?",
                            gatesByEducation));
        }
        questions.addAll(aboutCompetencies(needs, score));
        return List.copyOf(questions);
    }

    private List<Question> aboutCompetencies(List<Need> needs, Score score) {
        double width = score.width();
        double freshEvidence = constants.evidence(EvidenceKind.LED).precision();
        List<Worthwhile> worthwhile = new ArrayList<>(needs.size());
        for (int i = 0; i < needs.size(); i++) {
            String code = needs.get(i).competency();
            Estimate estimate = estimates.at(needs.get(i).place());
            double added =
                    estimate.rated() ? freshEvidence : constants.selfRatingPrecision().value();
            double error = 1 / Math.sqrt(estimate.precision() + added);
            double narrows = Rounding.toHundredth(width - score.widthWith(i, error));
            List<String> settles = gatesByCompetency.getOrDefault(code, List.of());
            if (narrows > 0 || !settles.isEmpty()) {
                worthwhile.add(new Worthwhile(estimate, narrows, settles));
            }
        }
        worthwhile.sort(MOST_USEFUL_FIRST);
        return worthwhile.stream().limit(COMPETENCIES_ASKED).map(Worthwhile::question).toList();
    }

    private record Worthwhile(Estimate estimate, double narrows, List<String> settles) {

        private Question question() {
            String name = estimate.competency().name();
            String question =
                    estimate.rated()
                            ? name + ": what have you led that shows it, and when?"
                            : name + ": which of the levels 0 to 5 describes you?";
            return new Question(
                    estimate.competency().code(), null, question, narrows, List.copyOf(settles));
        }
    }

    /** Notes what a rule lacks, where the gate is open for want of it. */
    private void missing(String gate, GateRule rule) {
        if (gates.status(rule) != GateStatus.UNKNOWN) {
            return;
        }
        switch (rule) {
            case GateRule.AtLeast atLeast -> note(gatesByFact, atLeast.fact(), gate);
            case GateRule.AnyOf any -> any.rules().forEach(part -> missing(gate, part));
            case GateRule.AllOf all -> all.rules().forEach(part -> missing(gate, part));
            case GateRule.CompetencyShown shown ->
                    shown.anyOf().forEach(code -> note(gatesByCompetency, code, gate));
            case GateRule.Education _, GateRule.Degree _ -> gatesByEducation.add(gate);
            case GateRule.HoldsRole _ -> {}
        }
    }

    private static <K> void note(Map<K, List<String>> by, K key, String gate) {
        List<String> noted = by.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!noted.contains(gate)) {
            noted.add(gate);
        }
    }
}
