package dev.careerpath.starter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.careerpath.starter.test.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is broken on purpose by the shop beside this class, and the starter keeps them. */
class ArchitectureRulesTests {

    private static final String SHOP = "dev.careerpath.starter.architecture.shop";

    @TestFactory
    Stream<DynamicTest> seesEveryBreachAndSaysHowToMendIt() {
        JavaClasses shop = new ClassFileImporter().importPackages(SHOP);
        var forService =
                ArchitectureRules.forService(
                        SHOP,
                        List.of("model"),
                        List.of("dev.careerpath.starter.architecture.bank"));
        var forStarter = ArchitectureRules.forStarter(SHOP, List.of("price"));
        return Stream.of(forService, forStarter)
                .flatMap(rules -> rules.byName().entrySet().stream())
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> {
                                    var result = rule.getValue().evaluate(shop);
                                    assertThat(result.hasViolation()).isTrue();
                                    assertThat(rule.getValue().getDescription())
                                            .contains("because");
                                }));
    }

    @Test
    void seesTheClockTheRandomIdAndTheCycleThroughTheRootPackage() {
        var rules = ArchitectureRules.forStarter(SHOP, List.of("price")).byName();
        JavaClasses shop = new ClassFileImporter().importPackages(SHOP);

        assertThat(breaches(rules.get("time and chance come from outside"), shop))
                .anyMatch(it -> it.contains("java.time.Instant.now()"))
                .anyMatch(it -> it.contains("java.util.UUID.randomUUID()"));
        assertThat(breaches(rules.get("no cycles between packages"), shop))
                .anyMatch(it -> it.contains("selling") && it.contains("buying"))
                .anyMatch(it -> it.contains("the root package") && it.contains("lending"));
    }

    private static List<String> breaches(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    @TestFactory
    Stream<DynamicTest> keepsItsOwnRules() {
        return ArchitectureRules.forStarter(
                        "dev.careerpath.starter",
                        List.of("profile", "assess", "roadmap", "milestone", "leader", "competenc"))
                .tests();
    }
}
