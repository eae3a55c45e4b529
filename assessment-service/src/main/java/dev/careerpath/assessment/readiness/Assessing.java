package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.Assessed.OtherRole;
import dev.careerpath.assessment.readiness.Assessed.Strength;
import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Assesses a leader for the role aimed at. */
public final class Assessing {

    private final Framework framework;
    private final Known known;
    private final LeaderProfile profile;
    private final Estimates estimates;
    private final GateCheck gates;

    private Assessing(Framework framework, Known known, LocalDate asOf) {
        this.framework = framework;
        this.known = known;
        this.profile = known.profile();
        this.estimates = Estimating.all(framework, known, asOf);
        this.gates = new GateCheck(framework, known, estimates, asOf);
    }

    /**
     * The assessment as of a day; evidence dated later counts as fresh.
     *
     * <p>Ratings and evidence for competencies that the framework lacks are listed, not refused.
     */
    public static Assessed assess(Framework framework, Known known, LocalDate asOf) {
        return new Assessing(framework, known, asOf).assessed();
    }

    /** The assessment of what the leader says alone. */
    public static Assessed assess(Framework framework, LeaderProfile profile, LocalDate asOf) {
        return assess(framework, Known.of(profile), asOf);
    }

    private Assessed assessed() {
        TargetRole role = profile.targetRole();
        List<Need> needs = estimates.index().needs(role, profile.context());
        Score score = new Score(framework.constants(), needs, estimates);
        List<GateResult> gateResults = gates.results(role);
        List<CompetencyResult> competencies =
                competencies(role, needs, GapPriorities.of(needs, estimates));
        return new Assessed(
                framework.version(),
                role,
                BandedScore.of(
                        score,
                        framework.constants().bands(),
                        ReadyCheck.hindrances(
                                framework.constants(), score, competencies, gateResults)),
                competencies,
                gateResults,
                strengths(),
                RatersHeard.of(known.others()),
                otherRoles(),
                new AskingNext(framework, gates, estimates).questions(role, needs, score),
                estimates.ignored());
    }

    private List<CompetencyResult> competencies(
            TargetRole role, List<Need> needs, int[] priorities) {
        List<String> defining = framework.role(role).definingOrNone();
        List<CompetencyResult> results = new ArrayList<>(needs.size());
        for (int i = 0; i < priorities.length; i++) {
            Need need = needs.get(i);
            Estimate estimate = estimates.at(need.place());
            boolean defines = defining.contains(need.competency());
            results.add(CompetencyResult.of(need, estimate, priorities[i], defines));
        }
        return List.copyOf(results);
    }

    private List<Strength> strengths() {
        double needed = framework.constants().gateConfidence().value();
        List<Strength> strengths = new ArrayList<>();
        for (Framework.CarryingStrength strength : framework.strengths()) {
            Estimate estimate = estimates.of(strength.competency());
            if (estimate.level() >= strength.minimum() && estimate.confidence() >= needed) {
                strengths.add(
                        new Strength(
                                strength.competency(), estimate.level(), strength.carriesTo()));
            }
        }
        return List.copyOf(strengths);
    }

    private List<OtherRole> otherRoles() {
        return Stream.of(TargetRole.values())
                .filter(role -> role != profile.targetRole())
                .map(this::otherRole)
                .toList();
    }

    private OtherRole otherRole(TargetRole role) {
        List<Need> needs = estimates.index().needs(role, profile.context());
        return new OtherRole(
                role,
                new Score(framework.constants(), needs, estimates).score(),
                gates.unmet(role));
    }
}
