package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks what a schema cannot: codes are unique and refer to what exists, and figures fit together.
 */
final class CrossReferences {

    private final Framework framework;
    private final Set<String> domains;
    private final Set<String> competencies;
    private final FoundProblems found = new FoundProblems();

    private CrossReferences(Framework framework) {
        this.framework = framework;
        this.domains = codes(framework.domains(), Framework.Domain::code);
        this.competencies = codes(framework.competencies(), Competency::code);
    }

    static List<Problem> problems(Framework framework) {
        CrossReferences check = new CrossReferences(framework);
        check.codes();
        check.references();
        ConflictingConstants.find(framework.constants(), check.found);
        Contradictions.find(framework, check.found);
        return check.found.all();
    }

    private void codes() {
        found.repeated("/domains", "code", framework.domains(), Framework.Domain::code);
        found.repeated("/competencies", "code", framework.competencies(), Competency::code);
        found.repeated("/gates", "code", framework.gates(), Gate::code);
        found.repeated(
                "/strengths",
                "competency",
                framework.strengths(),
                Framework.CarryingStrength::competency);
        List<ExperiencePrior> experience = framework.priors().experience();
        found.repeated("/priors/experience", "code", experience, ExperiencePrior::code);
    }

    private void references() {
        found.undefined(
                "/competencies", "domain", framework.competencies(), Competency::domain, domains);
        framework.roles().forEach((role, it) -> requirements("/roles/" + role, it.requirements()));
        Modifiers modifiers = framework.modifiers();
        modifiers.stages().forEach((stage, it) -> modifier("/modifiers/stages/" + stage, it));
        modifiers.emphases().forEach((what, it) -> modifier("/modifiers/emphases/" + what, it));
        modifier("/modifiers/regulated", modifiers.regulated());
        for (int i = 0; i < framework.gates().size(); i++) {
            rule("/gates/" + i + "/rule", framework.gates().get(i).rule());
        }
        found.undefined(
                "/strengths",
                "competency",
                framework.strengths(),
                Framework.CarryingStrength::competency,
                competencies);
        PriorReferences.check(framework.priors(), domains, competencies, found);
        found.undefined(
                "/constants/halfLifeDays/domains",
                framework.constants().halfLifeDays().domains(),
                domains);
    }

    private void requirements(String role, List<Requirement> all) {
        String path = role + "/requirements";
        found.repeated(path, "competency", all, Requirement::competency);
        found.undefined(path, "competency", all, Requirement::competency, competencies);
    }

    private void modifier(String path, Modifier modifier) {
        found.undefined(
                path + "/changes",
                "competency",
                modifier.changes(),
                Modifiers.Change::competency,
                competencies);
    }

    private void rule(String path, GateRule rule) {
        switch (rule) {
            case GateRule.AnyOf any -> rules(path, any.rules());
            case GateRule.AllOf all -> rules(path, all.rules());
            case GateRule.CompetencyShown shown ->
                    found.undefined(path + "/anyOf", shown.anyOf(), competencies);
            case GateRule.AtLeast _, GateRule.HoldsRole _ -> {}
            case GateRule.Education _, GateRule.Degree _ -> {}
        }
    }

    private void rules(String path, List<GateRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rule(path + "/rules/" + i, rules.get(i));
        }
    }

    private static <T> Set<String> codes(Collection<T> entries, Function<T, String> code) {
        return entries.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
