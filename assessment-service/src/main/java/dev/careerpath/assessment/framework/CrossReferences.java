package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.Bands;
import dev.careerpath.assessment.framework.Constants.OtherRatings;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.framework.Priors.RolePrior;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks what a schema cannot: codes are unique and refer to what exists, and figures fit together.
 */
final class CrossReferences {

    private static final int REPORTS_AT_LEAST = 3;

    private final Framework framework;
    private final Set<String> domains;
    private final Set<String> competencies;
    private final List<Problem> problems = new ArrayList<>();

    private CrossReferences(Framework framework) {
        this.framework = framework;
        this.domains = codes(framework.domains(), Framework.Domain::code);
        this.competencies = codes(framework.competencies(), Competency::code);
    }

    static List<Problem> problems(Framework framework) {
        CrossReferences check = new CrossReferences(framework);
        check.all();
        check.problems.addAll(Contradictions.of(framework));
        return check.problems;
    }

    private void all() {
        unique("/domains", "code", framework.domains(), Framework.Domain::code);
        unique("/competencies", "code", framework.competencies(), Competency::code);
        unique("/gates", "code", framework.gates(), Gate::code);
        unique(
                "/strengths",
                "competency",
                framework.strengths(),
                Framework.CarryingStrength::competency);
        unique(
                "/priors/experience",
                "code",
                framework.priors().experience(),
                ExperiencePrior::code);
        each("/competencies", "domain", framework.competencies(), Competency::domain, domains);
        framework.roles().forEach((role, profile) -> role("/roles/" + role, profile));
        Modifiers modifiers = framework.modifiers();
        modifiers.stages().forEach((stage, it) -> modifier("/modifiers/stages/" + stage, it));
        modifiers.emphases().forEach((what, it) -> modifier("/modifiers/emphases/" + what, it));
        modifier("/modifiers/regulated", modifiers.regulated());
        for (int i = 0; i < framework.gates().size(); i++) {
            rule("/gates/" + i + "/rule", framework.gates().get(i).rule());
        }
        each(
                "/strengths",
                "competency",
                framework.strengths(),
                Framework.CarryingStrength::competency,
                competencies);
        priors(framework.priors());
        known("/constants/halfLifeDays/domains", framework.constants().halfLifeDays().domains());
        bands(framework.constants().bands());
        raters(framework.constants().otherRatings());
    }

    private void role(String path, RoleProfile profile) {
        String requirements = path + "/requirements";
        unique(
                requirements,
                "competency",
                profile.requirements(),
                RoleProfile.Requirement::competency);
        each(
                requirements,
                "competency",
                profile.requirements(),
                RoleProfile.Requirement::competency,
                competencies);
    }

    private void modifier(String path, Modifier modifier) {
        String changes = path + "/changes";
        each(changes, "competency", modifier.changes(), Modifiers.Change::competency, competencies);
    }

    private void rule(String path, GateRule rule) {
        switch (rule) {
            case GateRule.AnyOf any -> rules(path, any.rules());
            case GateRule.AllOf all -> rules(path, all.rules());
            case GateRule.CompetencyShown shown -> {
                for (int i = 0; i < shown.anyOf().size(); i++) {
                    refers(path + "/anyOf/" + i, shown.anyOf().get(i), competencies);
                }
            }
            case GateRule.AtLeast _,
                    GateRule.Education _,
                    GateRule.Degree _,
                    GateRule.HoldsRole _ -> {}
        }
    }

    private void rules(String path, List<GateRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rule(path + "/rules/" + i, rules.get(i));
        }
    }

    private void priors(Priors priors) {
        priors.roles().forEach((role, prior) -> rolePrior("/priors/roles/" + role, prior));
        for (int i = 0; i < priors.experience().size(); i++) {
            ExperiencePrior experience = priors.experience().get(i);
            String path = "/priors/experience/" + i;
            for (int j = 0; j < experience.domains().size(); j++) {
                refers(path + "/domains/" + j, experience.domains().get(j), domains);
            }
            for (int j = 0; j < experience.competencies().size(); j++) {
                refers(path + "/competencies/" + j, experience.competencies().get(j), competencies);
            }
            if (experience.domains().isEmpty() && experience.competencies().isEmpty()) {
                problems.add(new Problem(path, "corrects no domain and no competency"));
            }
        }
    }

    private void rolePrior(String path, RolePrior prior) {
        known(path + "/domains", prior.domains());
        for (String domain : domains) {
            if (!prior.domains().containsKey(domain)) {
                problems.add(new Problem(path + "/domains", "has no level for '" + domain + "'"));
            }
        }
        if (prior.competencies() != null) {
            for (String code : prior.competencies().keySet()) {
                refers(path + "/competencies/" + code, code, competencies);
            }
        }
    }

    private void bands(Bands bands) {
        if (bands.developing().value() > bands.approaching().value()) {
            problems.add(new Problem("/constants/bands/approaching", "begins before developing"));
        }
        if (bands.approaching().value() > bands.ready().value()) {
            problems.add(new Problem("/constants/bands/ready", "begins before approaching"));
        }
    }

    private void raters(OtherRatings ratings) {
        if (ratings.group(RaterGroup.REPORT).minimumAnswers() < REPORTS_AT_LEAST) {
            problems.add(
                    new Problem(
                            "/constants/otherRatings/groups/REPORT/minimumAnswers",
                            "below 3 a single report's answer could be told"));
        }
    }

    private void known(String path, Map<String, ?> byDomain) {
        byDomain.keySet().forEach(domain -> refers(path + "/" + domain, domain, domains));
    }

    private <T> void each(
            String path,
            String field,
            List<T> entries,
            Function<T, String> code,
            Set<String> known) {
        for (int i = 0; i < entries.size(); i++) {
            refers(path + "/" + i + "/" + field, code.apply(entries.get(i)), known);
        }
    }

    private void refers(String path, String code, Set<String> known) {
        if (!known.contains(code)) {
            problems.add(new Problem(path, "'" + code + "' is not defined"));
        }
    }

    private <T> void unique(String path, String field, List<T> entries, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(code.apply(entries.get(i)))) {
                problems.add(
                        new Problem(
                                path + "/" + i + "/" + field,
                                "'" + code.apply(entries.get(i)) + "' stands here twice"));
            }
        }
    }

    private static <T> Set<String> codes(Collection<T> entries, Function<T, String> code) {
        return entries.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
