package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Fact;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.Post;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.readiness.GateResult.Means;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The means that can meet an unmet gate, and the day on which time alone does. */
final class GateMeans {

    private static final double DAYS_A_YEAR = 365.25;

    private final @Nullable List<Post> posts;
    private final LeaderProfile profile;
    private final Function<GateRule, GateStatus> status;
    private final LocalDate told;

    GateMeans(
            Framework framework,
            Known known,
            Function<GateRule, GateStatus> status,
            LocalDate today) {
        this.posts = framework.posts();
        this.profile = known.profile();
        this.status = status;
        this.told = known.told() == null || known.told().isAfter(today) ? today : known.told();
    }

    GateOutlook outlook(Gate gate) {
        if (posts == null) {
            return GateOutlook.NONE;
        }
        Set<Means> means = EnumSet.noneOf(Means.class);
        collect(gate.rule(), means);
        if (posts.stream().anyMatch(post -> post.meets().contains(gate.code()))) {
            means.add(Means.POST);
        }
        return new GateOutlook(
                List.copyOf(means),
                metOn(gate.rule()).orElse(null),
                new GateLevels(status).of(gate.rule()).orElse(null));
    }

    private void collect(GateRule rule, Set<Means> into) {
        if (status.apply(rule) == GateStatus.MET) {
            return;
        }
        switch (rule) {
            case GateRule.AnyOf any -> any.rules().forEach(part -> collect(part, into));
            case GateRule.AllOf all -> all.rules().forEach(part -> collect(part, into));
            case GateRule.CompetencyShown _, GateRule.Education _, GateRule.Degree _ ->
                    into.add(Means.STEP);
            case GateRule.HoldsRole _ -> into.add(Means.POST);
            case GateRule.AtLeast atLeast -> into.addAll(means(atLeast.fact()));
        }
    }

    private Set<Means> means(Fact fact) {
        if (fact.years()) {
            return counts(fact) ? EnumSet.of(Means.TIME) : EnumSet.of(Means.POST);
        }
        return switch (fact) {
            case LARGEST_TEAM_LED, MANAGES_MANAGERS, BUDGET_OWNED -> EnumSet.of(Means.POST);
            case BOARD_EXPOSURE, CLIENT_FACING -> EnumSet.of(Means.STEP);
            // How much one travels is one's own answer.
            default -> EnumSet.noneOf(Means.class);
        };
    }

    /** Whether the years go on: in the post held today, and not while the leader is away. */
    private boolean counts(Fact fact) {
        return Objects.requireNonNull(posts).stream()
                        .anyMatch(post ->
                                post.role() == profile.currentRole() && post.years().contains(fact))
                && (profile.situation() == null || !profile.situation().away());
    }

    private Optional<LocalDate> metOn(GateRule rule) {
        if (status.apply(rule) == GateStatus.MET) {
            return Optional.of(LocalDate.MIN);
        }
        return switch (rule) {
            case GateRule.AtLeast atLeast -> metOn(atLeast);
            case GateRule.AnyOf any ->
                    days(any.rules()).flatMap(Optional::stream).min(Comparator.naturalOrder());
            case GateRule.AllOf all ->
                    days(all.rules()).allMatch(Optional::isPresent)
                            ? days(all.rules())
                                    .flatMap(Optional::stream)
                                    .max(Comparator.naturalOrder())
                            : Optional.empty();
            case GateRule.Education _, GateRule.Degree _ -> Optional.empty();
            case GateRule.CompetencyShown _, GateRule.HoldsRole _ -> Optional.empty();
        };
    }

    private Stream<Optional<LocalDate>> days(List<GateRule> rules) {
        return rules.stream().map(this::metOn);
    }

    private Optional<LocalDate> metOn(GateRule.AtLeast rule) {
        Double years = Facts.value(profile.experience(), rule.fact());
        if (years == null || !rule.fact().years() || !counts(rule.fact())) {
            return Optional.empty();
        }
        return Optional.of(told.plusDays((long) Math.ceil((rule.value() - years) * DAYS_A_YEAR)));
    }
}
