package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Constants.ReadyRule;
import dev.careerpath.assessment.readiness.Readiness.Hindrance;
import dev.careerpath.assessment.readiness.Readiness.NotReady;
import java.util.ArrayList;
import java.util.List;

/** What keeps a leader from READY beside the score. */
final class ReadyCheck {

    /** A gap is shown with two decimals; floating point must not make it wider. */
    private static final double HAIR = 1e-9;

    private final ReadyRule rule;
    private final List<NotReady> found = new ArrayList<>();

    private ReadyCheck(ReadyRule rule) {
        this.rule = rule;
    }

    /** The hindrances, the gates first; empty where the framework asks for the score alone. */
    static List<NotReady> hindrances(
            Constants constants,
            Score score,
            List<CompetencyResult> competencies,
            List<GateResult> gates) {
        ReadyRule rule = constants.readyRule();
        if (rule == null) {
            return List.of();
        }
        ReadyCheck check = new ReadyCheck(rule);
        gates.forEach(check::gate);
        competencies.forEach(check::defining);
        check.confirmed(competencies);
        check.low(score.low());
        return List.copyOf(check.found);
    }

    private void gate(GateResult gate) {
        if (!gate.preferred() && gate.status() != GateStatus.MET) {
            String stands =
                    gate.status() == GateStatus.UNMET
                            ? " is not met"
                            : " is open: facts are missing";
            found.add(new NotReady(Hindrance.GATE, gate.code(), gate.title() + stands));
        }
    }

    private void defining(CompetencyResult it) {
        if (!Boolean.TRUE.equals(it.defining())) {
            return;
        }
        if (it.gap() > rule.shortfall().value() + HAIR) {
            found.add(
                    new NotReady(
                            Hindrance.DEFINING_COMPETENCY,
                            it.code(),
                            "%s defines the role and is %s levels short"
                                    .formatted(it.name(), Rounding.text(it.gap()))));
        } else if (Boolean.TRUE.equals(it.unconfirmed())) {
            found.add(
                    new NotReady(
                            Hindrance.UNCONFIRMED,
                            it.code(),
                            it.name()
                                    + " defines the role and rests on a title and the leader's own"
                                    + " word; evidence or somebody else's rating would confirm it"));
        }
    }

    private void confirmed(List<CompetencyResult> competencies) {
        double all = 0;
        double shown = 0;
        for (CompetencyResult it : competencies) {
            all += it.weight();
            shown += Boolean.TRUE.equals(it.unconfirmed()) ? 0 : it.weight();
        }
        if (shown < rule.confirmedShare().value() * all - HAIR) {
            found.add(
                    new NotReady(
                            Hindrance.UNCONFIRMED,
                            null,
                            "Evidence or other people's ratings stand behind %d %% of the score; %d %% are asked for"
                                    .formatted(
                                            Math.round(100 * shown / all),
                                            Math.round(100 * rule.confirmedShare().value()))));
        }
    }

    private void low(double low) {
        if (low < rule.low().value()) {
            found.add(
                    new NotReady(
                            Hindrance.LOW_END,
                            null,
                            "The low end of the interval is %s; READY asks for %s"
                                    .formatted(
                                            Rounding.text(low),
                                            Rounding.plain(rule.low().value()))));
        }
    }
}
