package dev.careerpath.profile.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Profiles as anybody might send them: fields missing, absurd, or just right. */
final class AnyProfile {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private AnyProfile() {}

    static Arbitrary<Profile> whatever() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        roles(),
                        contexts(),
                        experiences(),
                        lists(),
                        endings())
                .as((name, email, zone, roles, context, experience, lists, ending) ->
                        new Profile(
                                name,
                                email,
                                zone,
                                roles.current(),
                                roles.target(),
                                context,
                                experience,
                                lists.education(),
                                lists.ratings(),
                                lists.evidence(),
                                ending.goal(),
                                ending.situation()));
    }

    static Arbitrary<List<Evidence>> evidence() {
        return Combinators.combine(
                        Arbitraries.of("governance", "strategic-thinking", "no such thing"),
                        Arbitraries.of(Evidence.Kind.class),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of(TODAY, TODAY.minusYears(1)))
                .as((code, kind, title, date) ->
                        new Evidence(null, code, kind, title, null, date, null))
                .list()
                .ofMaxSize(6);
    }

    private record Roles(CurrentRole current, TargetRole target) {}

    private record Ending(Goal goal, Situation situation) {}

    private record ManyLists(
            List<Education> education, List<Rating> ratings, List<Evidence> evidence) {}

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.of(
                        "Ada", "ada@example.org", "Europe/London", "", " ", "\u0000", "\ud800"),
                Arbitraries.just((String) null));
    }

    private static Arbitrary<Roles> roles() {
        return Combinators.combine(
                        Arbitraries.of(CurrentRole.class).injectNull(0.2),
                        Arbitraries.of(TargetRole.class).injectNull(0.2))
                .as(Roles::new);
    }

    private static Arbitrary<Context> contexts() {
        return Combinators.combine(
                        Arbitraries.of(Context.CompanyStage.class).injectNull(0.2),
                        Arbitraries.of(Context.Emphasis.class).injectNull(0.1).list().ofMaxSize(4),
                        texts(),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(Context::new)
                .injectNull(0.1);
    }

    private static Arbitrary<Experience> experiences() {
        Arbitrary<Double> years =
                Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, 12.0),
                        Arbitraries.just((Double) null));
        Arbitrary<Experience.Budget> budget =
                Combinators.combine(
                                Arbitraries.longs().injectNull(0.2),
                                Arbitraries.of("EUR", "eur", "", "XYZ1").injectNull(0.2))
                        .as(Experience.Budget::new)
                        .injectNull(0.3);
        return Combinators.combine(
                        years, years, years, Arbitraries.integers().injectNull(0.2), budget)
                .as((a, b, c, team, money) ->
                        new Experience(a, b, c, null, a, team, null, money, null, null, team))
                .injectNull(0.2);
    }

    private static Arbitrary<ManyLists> lists() {
        Arbitrary<Rating> rating =
                Combinators.combine(
                                Arbitraries.of("governance", "strategic-thinking", "", "?")
                                        .injectNull(0.1),
                                Arbitraries.oneOf(
                                                Arbitraries.doubles(),
                                                Arbitraries.of(Double.NaN, 3.0, 2.5))
                                        .injectNull(0.1),
                                dates())
                        .as(Rating::new)
                        .injectNull(0.1);
        Arbitrary<Education> degree =
                Combinators.combine(Arbitraries.of(Education.Level.class).injectNull(0.2), texts())
                        .as(Education::new)
                        .injectNull(0.1);
        Arbitrary<Evidence> evidence =
                Combinators.combine(
                                texts(), texts(), dates(), Arbitraries.doubles().injectNull(0.3))
                        .as((text, other, date, level) ->
                                new Evidence(
                                        null, text, Evidence.Kind.LED, other, text, date, level))
                        .injectNull(0.1);
        return Combinators.combine(
                        degree.list().ofMaxSize(22),
                        rating.list().ofMaxSize(8),
                        evidence.list().ofMaxSize(8))
                .as(ManyLists::new);
    }

    private static Arbitrary<Goal> goals() {
        return Combinators.combine(dates(), Arbitraries.integers().injectNull(0.2))
                .as(Goal::new)
                .injectNull(0.1);
    }

    private static Arbitrary<Ending> endings() {
        return Combinators.combine(goals(), situations()).as(Ending::new);
    }

    private static Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(Situation.Employment.class).injectNull(0.2),
                        Arbitraries.integers().injectNull(0.4),
                        Arbitraries.of(Situation.Employer.class).injectNull(0.2),
                        Arbitraries.of(Context.CompanyStage.class).injectNull(0.4),
                        Arbitraries.integers().injectNull(0.4),
                        Arbitraries.of(Situation.Reach.class)
                                .injectNull(0.1)
                                .list()
                                .ofMaxSize(5)
                                .injectNull(0.3))
                .as(Situation::new)
                .injectNull(0.4);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.of(
                        LocalDate.MIN, LocalDate.MAX, TODAY, TODAY.plusDays(1), TODAY.plusYears(40))
                .injectNull(0.2);
    }

    /** A profile without a fault. */
    static Profile valid() {
        return new Profile(
                "Ada",
                null,
                "Europe/London",
                CurrentRole.CTO,
                TargetRole.CPTO,
                new Context(Context.CompanyStage.SCALE_UP, new ArrayList<>(), null, null),
                null,
                List.of(),
                List.of(new Rating("governance", 3.0, null)),
                List.of(),
                new Goal(TODAY.plusYears(1), 6),
                null);
    }
}
