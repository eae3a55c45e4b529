package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.ReadyRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds contradictions between READY, defining competencies, gates and posts. */
final class Contradictions {

    private final Framework framework;
    private final FoundProblems found;

    private Contradictions(Framework framework, FoundProblems found) {
        this.framework = framework;
        this.found = found;
    }

    static void find(Framework framework, FoundProblems found) {
        Contradictions check = new Contradictions(framework, found);
        ReadyRule rule = framework.constants().readyRule();
        framework.roles().forEach((role, profile) -> check.role("/roles/" + role, profile, rule));
        if (framework.posts() != null) {
            check.posts(framework.posts());
        }
    }

    private void role(String path, RoleProfile profile, @Nullable ReadyRule rule) {
        List<String> defining = profile.definingOrNone();
        if (rule != null && defining.isEmpty()) {
            found.add(path, "names no defining competencies, which constants.readyRule asks for");
        }
        if (rule == null && !defining.isEmpty()) {
            found.add(path + "/defining", "counts for nothing without constants.readyRule");
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
                found.add(at, "the role does not ask for '" + defining.get(i) + "'");
            } else if (rule != null && level <= rule.shortfall().value()) {
                found.add(
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
                found.add("/posts/" + i + "/role", "'" + post.role() + "' stands here twice");
            }
            for (int j = 0; j < post.years().size(); j++) {
                if (!post.years().get(j).years()) {
                    found.add(
                            "/posts/" + i + "/years/" + j,
                            post.years().get(j) + " does not count years");
                }
            }
            for (int j = 0; j < post.meets().size(); j++) {
                String at = "/posts/" + i + "/meets/" + j;
                Gate gate = gates.get(post.meets().get(j));
                if (gate == null) {
                    found.add(at, "there is no gate '" + post.meets().get(j) + "'");
                } else if (!byAPost(gate.rule(), post.role())) {
                    found.add(at, "no post can meet the gate '" + gate.code() + "' by its rule");
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
}
