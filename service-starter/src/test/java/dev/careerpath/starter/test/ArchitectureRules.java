package dev.careerpath.starter.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoIterable;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The lines of the design that code must not cross, as rules for one module; each says how to mend
 * a breach.
 */
public final class ArchitectureRules {

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "io.micrometer.."
    };
    private static final String[] STORES_AND_TOPICS = {
        "org.springframework.data.mongodb..",
        "org.springframework.kafka..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson.."
    };

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private ArchitectureRules(String root) {
        this.root = root;
    }

    /**
     * The rules for a service.
     *
     * @param root its package
     * @param domain its packages of plain domain code, below the root; empty for a module of
     *     adapters alone
     * @param others the packages of the other services
     */
    public static ArchitectureRules forService(
            String root, List<String> domain, List<String> others) {
        ArchitectureRules all = new ArchitectureRules(root);
        String[] domainPackages =
                domain.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        if (!domain.isEmpty()) {
            all.add(
                    "domain code knows no framework",
                    noClasses()
                            .that()
                            .resideInAnyPackage(domainPackages)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(FRAMEWORKS)
                            .because(
                                    "it must run and be tested without them; take what it needs as a value, and do the rest"
                                            + " in the package that calls it"));
        }
        all.add(
                "no service knows another's code",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                others.stream().map(name -> name + "..").toArray(String[]::new))
                        .because(
                                "services share event schemas and nothing else; write your own record of the fields you"
                                        + " read"));
        all.add(
                "a controller asks a use case",
                noClasses()
                        .that()
                        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(STORES_AND_TOPICS)
                        .because(
                                "it translates and delegates; move the query or the message into a use case or a"
                                        + " collection class"));
        all.addForService();
        return all;
    }

    /** The rules for the starter, which knows nothing of what its services are about. */
    public static ArchitectureRules forStarter(String root, List<String> domainWords) {
        ArchitectureRules all = new ArchitectureRules(root);
        all.add(
                "the starter has no domain word",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .haveNameMatching("(?i).*(" + String.join("|", domainWords) + ").*")
                        .because(
                                "three services with different domains share it; move the class to its service, or name"
                                        + " it for what it does for any"));
        all.addForService();
        return all;
    }

    /**
     * The rules for a module that is neither a service nor the starter: a tool, a launcher, the
     * edge.
     *
     * @param root its package
     */
    public static ArchitectureRules forModule(String root) {
        ArchitectureRules all = new ArchitectureRules(root);
        all.addForAnyModule();
        return all;
    }

    private void addForService() {
        add(
                "time and chance come from outside",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .callMethodWhere(readsTheClock())
                        .orShould()
                        .callMethodWhere(makesARandomId())
                        .because(
                                "a redelivery and a test must come to the same result; take a Clock, or the moment itself,"
                                        + " as a parameter, and make ids of it with Uuids"));
        add(
                "an answer of the store is closed by whoever reads it",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .callMethodWhere(leavesAnAnswerOpen())
                        .because(
                                "a loop that ends early leaves the rest of the answer in the store for ten minutes; use"
                                        + " forEach, into or first, which close it"));
        addForAnyModule();
    }

    private void addForAnyModule() {
        add(
                "no cycles between packages",
                slices().assignedFrom(new PackagesBelow(root))
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "what depends on each other is one package; move the shared part into the package that"
                                        + " both may know"));
        add(
                "no field injection",
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + "..")
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .because(
                                "an object is whole when it is made; take it as a constructor parameter"));
    }

    private void add(String name, ArchRule rule) {
        rules.put(name, rule);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe(
                "the system clock",
                call -> {
                    var target = call.getTarget();
                    boolean now =
                            target.getName().equals("now")
                                    && target.getOwner().getPackageName().equals("java.time")
                                    && target.getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    boolean millis =
                            target.getOwner().isEquivalentTo(System.class)
                                    && target.getName().equals("currentTimeMillis");
                    return now || millis;
                });
    }

    private static DescribedPredicate<JavaMethodCall> leavesAnAnswerOpen() {
        return DescribedPredicate.describe(
                "a loop over an answer",
                call ->
                        call.getTarget().getName().equals("iterator")
                                && call.getTargetOwner().isAssignableTo(MongoIterable.class));
    }

    private static DescribedPredicate<JavaMethodCall> makesARandomId() {
        return DescribedPredicate.describe(
                "a random id",
                call -> {
                    var target = call.getTarget();
                    return target.getOwner().isEquivalentTo(UUID.class)
                            && target.getName().equals("randomUUID");
                });
    }

    /**
     * Each package right below the root with what is in it is a part, and the root's own classes
     * are one too: whoever needs them cannot be needed by them.
     */
    private record PackagesBelow(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (name.equals(root)) {
                return SliceIdentifier.of("the root package");
            }
            return name.startsWith(root + ".")
                    ? SliceIdentifier.of(name.substring(root.length() + 1).split("[.]")[0])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + root;
        }
    }

    /** The rules by name. */
    public Map<String, ArchRule> byName() {
        return Map.copyOf(rules);
    }

    /** Holds the module's own classes, without its tests, against every rule. */
    public Stream<DynamicTest> tests() {
        return tests(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    /** Holds these classes against every rule. */
    public Stream<DynamicTest> tests(JavaClasses classes) {
        return rules.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
