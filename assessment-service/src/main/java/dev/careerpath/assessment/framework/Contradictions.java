package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.ReadyRule;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds contradictions between growth, READY, defining competencies and posts. */
final class Contradictions {

    private final Framework framework;
    private final List<Problem> problems = new ArrayList<>();

    private Contradictions(Framework framework) {
        this.framework = framework;
    }

    /** Every place, with the reason. */
    static List<Problem> of(Framework framework) {
        Contradictions check = new Contradictions(framework);
        Constants constants = framework.constants();
        if (constants.growth() != null) {
            check.growth(constants.growth());
        }
        if (constants.readyRule() != null) {
            check.readyRule(constants.readyRule());
        }
        framework
                .roles()
                .forEach((role, profile) ->
                        check.role("/roles/" + role, profile, constants.readyRule()));
        if (framework.posts() != null) {
            check.posts(framework.posts());
        }
        return check.problems;
    }

    private void growth(Growth growth) {
        String path = "/constants/growth/";
        notLess(path + "evidenced/share", growth.evidenced(), "told", growth.told());
        notLess(path + "confirmed/share", growth.confirmed(), "evidenced", growth.evidenced());
        uncertainty(path + "told", growth.told());
        uncertainty(path + "evidenced", growth.evidenced());
        uncertainty(path + "confirmed", growth.confirmed());
    }

    private void notLess(String path, Growth.Shown more, String than, Growth.Shown less) {
        if (more.share() < less.share()) {
            problem(
                    path,
                    "is below that of %s (%s): what is shown better must not lift less"
                            .formatted(than, less.share()));
        }
    }

    private void uncertainty(String path, Growth.Shown shown) {
        double width = framework.constants().intervalWidth().value();
        if (shown.uncertainty() * width > 1) {
            problem(
                    path + "/uncertainty",
                    "times the interval's width (%s) is above 1: a finished step would lower the low end"
                            .formatted(width));
        }
    }

    private void readyRule(ReadyRule rule) {
        if (rule.low().value() > framework.constants().bands().ready().value()) {
            problem("/constants/readyRule/low", "is above the score at which READY begins");
        }
    }

    private void role(String path, RoleProfile profile, @Nullable ReadyRule rule) {
        List<String> defining = profile.definingOrNone();
        if (rule != null && defining.isEmpty()) {
            problem(path, "names no defining competencies, which constants.readyRule asks for");
        }
        if (rule == null && !defining.isEmpty()) {
            problem(path + "/defining", "counts for nothing without constants.readyRule");
        }
        Map<String, Double> required =
                profile.requirements().stream()
                        .collect(
                                Collectors.toMap(
                                        RoleProfile.Requirement::competency,
                                        RoleProfile.Requirement::level,
                                        Math::max));
        for (int i = 0; i < defining.size(); i++) {
            Double level = required.get(defining.get(i));
            String at = path + "/defining/" + i;
            if (level == null) {
                problem(at, "the role does not ask for '" + defining.get(i) + "'");
            } else if (rule != null && level <= rule.shortfall().value()) {
                problem(
                        at,
                        "'%s' is required at %s and may be %s short: it could never be missed"
                                .formatted(defining.get(i), level, rule.shortfall().value()));
            }
        }
    }

    private void posts(List<Post> posts) {
        Map<String, Gate> gates = new HashMap<>();
        framework.gates().forEach(gate -> gates.put(gate.code(), gate));
        Set<CurrentRole> seen = EnumSet.noneOf(CurrentRole.class);
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (!seen.add(post.role())) {
                problem("/posts/" + i + "/role", "'" + post.role() + "' stands here twice");
            }
            for (int j = 0; j < post.years().size(); j++) {
                if (!post.years().get(j).years()) {
                    problem(
                            "/posts/" + i + "/years/" + j,
                            post.years().get(j) + " does not count years");
                }
            }
            for (int j = 0; j < post.meets().size(); j++) {
                String at = "/posts/" + i + "/meets/" + j;
                Gate gate = gates.get(post.meets().get(j));
                if (gate == null) {
                    problem(at, "there is no gate '" + post.meets().get(j) + "'");
                } else if (!byAPost(gate.rule(), post.role())) {
                    problem(at, "no post can meet the gate '" + gate.code() + "' by its rule");
                }
            }
        }
    }

    private static boolean byAPost(GateRule rule, CurrentRole role) {
        return switch (rule) {
            case GateRule.AtLeast atLeast -> atLeast.fact() != Fact.TRAVEL_PERCENT_ACCEPTED;
            case GateRule.AnyOf any -> any.rules().stream().anyMatch(it -> byAPost(it, role));
            case GateRule.AllOf all -> all.rules().stream().anyMatch(it -> byAPost(it, role));
            case GateRule.HoldsRole holds -> holds.anyOf().contains(role);
            case GateRule.CompetencyShown _ -> true;
            case GateRule.Education _, GateRule.Degree _ -> false;
        };
    }

    private void problem(String path, String reason) {
        problems.add(new Problem(path, reason));
    }
}
