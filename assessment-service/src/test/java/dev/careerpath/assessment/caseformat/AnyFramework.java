package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.Fact;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.Gate;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.framework.Modifiers;
import dev.careerpath.assessment.framework.Modifiers.Change;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.Priors;
import dev.careerpath.assessment.framework.RoleProfile;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Frameworks of every shape that the schema allows, from a seed. */
final class AnyFramework {

    private static final Framework SHIPPED = FrameworkFile.shipped("1.0");
    private static final String[] WORDS = {
        "Sees", "größte", "ここ", "\"quoted\"", "a/b~c", "<b>", "risk", "\\", "weekly", "🚀", "{x}"
    };

    private final Random random;
    private final List<String> codes;

    private AnyFramework(long seed) {
        this.random = new Random(seed);
        this.codes =
                IntStream.range(0, 1 + random.nextInt(8))
                        .mapToObj(i -> "skill-" + (char) ('a' + i) + random.nextInt(1000))
                        .toList();
    }

    static Arbitrary<Framework> any() {
        return Arbitraries.longs().map(seed -> new AnyFramework(seed).framework());
    }

    private Framework framework() {
        List<Framework.Domain> domains =
                shuffled(SHIPPED.domains()).stream()
                        .map(it -> new Framework.Domain(it.code(), words()))
                        .toList();
        Map<TargetRole, RoleProfile> roles = new LinkedHashMap<>();
        for (TargetRole role : shuffled(List.of(TargetRole.values()))) {
            roles.put(role, new RoleProfile(words(), words(), sources(), requirements(), null));
        }
        return new Framework(
                "7." + random.nextInt(99) + "-acme",
                words(),
                words(),
                domains,
                competencies(domains),
                roles,
                modifiers(),
                gates(),
                some(codes).stream()
                        .map(code ->
                                new Framework.CarryingStrength(
                                        code, level(), someRoles(), sources()))
                        .toList(),
                priors(),
                SHIPPED.constants(),
                List.of(new Framework.Exclusion("x." + random.nextInt(9), words())),
                null);
    }

    private List<Competency> competencies(List<Framework.Domain> domains) {
        return codes.stream()
                .map(code ->
                        new Competency(
                                code,
                                one(domains).code(),
                                words(),
                                words(),
                                IntStream.range(0, 6).mapToObj(_ -> words()).toList(),
                                sources()))
                .toList();
    }

    private List<Requirement> requirements() {
        return some(codes).stream()
                .map(code ->
                        new Requirement(
                                code,
                                0.5 * (1 + random.nextInt(10)),
                                0.01 + random.nextDouble() * 9,
                                sources()))
                .toList();
    }

    private Modifiers modifiers() {
        return new Modifiers(each(CompanyStage.values()), each(Emphasis.values()), modifier());
    }

    private <E> Map<E, Modifier> each(E[] values) {
        return Arrays.stream(values)
                .collect(
                        Collectors.toMap(
                                it -> it, _ -> modifier(), (a, _) -> a, LinkedHashMap::new));
    }

    private Modifier modifier() {
        return new Modifier(
                words(),
                sources(),
                some(codes).stream()
                        .map(code ->
                                new Change(
                                        code,
                                        random.nextBoolean() ? null : 0.5 * random.nextInt(5),
                                        random.nextBoolean() ? null : 0.1 + random.nextDouble(),
                                        random.nextBoolean() ? null : someRoles()))
                        .toList());
    }

    private List<Gate> gates() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i ->
                        new Gate(
                                "gate-" + i,
                                words(),
                                someRoles(),
                                random.nextBoolean() ? null : List.of(one(CompanyStage.values())),
                                random.nextBoolean(),
                                words(),
                                rule(3),
                                sources()))
                .toList();
    }

    private GateRule rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new GateRule.AtLeast(one(Fact.values()), random.nextInt(20));
            case 1 ->
                    new GateRule.Education(
                            List.of(one(EducationLevel.values())), List.of("computing"));
            case 2 -> new GateRule.CompetencyShown(some(codes), level());
            case 3 -> new GateRule.HoldsRole(List.of(one(CurrentRole.values())));
            case 4 -> new GateRule.AnyOf(List.of(rule(depth - 1), rule(depth - 1)));
            default -> new GateRule.AllOf(List.of(rule(depth - 1)));
        };
    }

    private Priors priors() {
        Map<CurrentRole, Priors.RolePrior> roles = new LinkedHashMap<>();
        for (CurrentRole role : CurrentRole.values()) {
            Map<String, Double> domains = new LinkedHashMap<>();
            shuffled(SHIPPED.domains()).forEach(it -> domains.put(it.code(), level()));
            roles.put(
                    role,
                    new Priors.RolePrior(
                            words(),
                            domains,
                            random.nextBoolean() ? null : Map.of(one(codes), level()),
                            sources()));
        }
        return new Priors(
                roles,
                List.of(
                        new Priors.ExperiencePrior(
                                "years",
                                one(Fact.values()),
                                3,
                                0.1,
                                -0.5,
                                random.nextDouble(),
                                List.of(one(SHIPPED.domains()).code()),
                                some(codes),
                                words(),
                                sources())));
    }

    private double level() {
        return random.nextInt(51) / 10.0;
    }

    private String words() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(_ -> one(WORDS))
                .collect(Collectors.joining(" "));
    }

    private List<String> sources() {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> "acme.fact-" + i).toList();
    }

    private List<TargetRole> someRoles() {
        return some(List.of(TargetRole.values()));
    }

    /** One of them or more, in any order. */
    private <E> List<E> some(List<E> values) {
        return shuffled(values).subList(0, 1 + random.nextInt(values.size()));
    }

    private <E> List<E> shuffled(List<E> values) {
        List<E> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private <E> E one(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
