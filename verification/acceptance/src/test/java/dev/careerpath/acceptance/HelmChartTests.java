package dev.careerpath.acceptance;

import static dev.careerpath.acceptance.DeploymentFile.in;
import static dev.careerpath.acceptance.DeploymentFile.parsed;
import static dev.careerpath.acceptance.DeploymentFile.text;
import static dev.careerpath.acceptance.DeploymentFile.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be said of the chart without Helm: its values, their schema, and what they lead to. */
class HelmChartTests {

    static final String CHART = "deploy/helm/career-path/";
    private static final Pattern VALUE = Pattern.compile("\\.Values((?:\\.\\w+)+)");
    private static final Pattern NAMED = Pattern.compile("name: ([A-Z][A-Z0-9_]+)\\b");

    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text(CHART + "values.schema.json"), InputFormat.JSON);

    @Test
    void asTheyComeTheValuesAreRefusedForWhatOnlyTheOperatorKnows() {
        assertThat(refused(yaml(CHART + "values.yaml")))
                .containsExactlyInAnyOrder("/publicUrl", "/jwt/issuerUri");
    }

    @TestFactory
    Stream<DynamicTest> theExamplesAreTaken() {
        return in(CHART + "ci", "-values.yaml").stream()
                .map(file -> dynamicTest(file, () -> assertThat(refused(with(file))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theSchemaRefuses() {
        return Stream.of(
                        "jwt: {issuerUri: ''}",
                        "jwt: {issuerURI: https://issuer.example.org}",
                        "publicUrl: career-path.example.org",
                        "kafka: {bootstrapServers: kafka}",
                        "kafka: {sasl: {mechanism: SCRAM-SHA-512}}",
                        "kafka: {partitions: 0}",
                        "mongodb: {existingSecret: ''}",
                        "image: {digests: {edge: latest}}",
                        "lag: {source: guess}",
                        "parts: {edge: {replicas: 0}}",
                        "parts: {edge: {extraEnv: [{name: A-B}]}}",
                        "metrics: {serviceMonitor: {enabled: true}}",
                        "replicaCount: 2")
                .map(wrong ->
                        dynamicTest(
                                wrong,
                                () -> {
                                    ObjectNode values = with(CHART + "ci/plain-values.yaml");
                                    merge(values, parsed(wrong));
                                    assertThat(refused(values)).isNotEmpty();
                                }));
    }

    @Test
    void templatesUseEveryValueAndNoOther() {
        JsonNode values = yaml(CHART + "values.yaml");
        String templates = templates();
        Set<String> used =
                VALUE.matcher(templates)
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used)
                .allSatisfy(path ->
                        assertThat(values.at(path.replace('.', '/')).isMissingNode())
                                .as("values.yaml has %s", path)
                                .isFalse());
        assertThat(leaves(values, "").toList())
                .allSatisfy(leaf ->
                        assertThat(templates)
                                .as("a template uses %s", leaf)
                                .contains(leaf.substring(leaf.lastIndexOf('.'))));
    }

    @Test
    void podsGetVariablesThatTheyRead() {
        String templates = templates();
        Set<String> read = DeploymentFile.variablesRead();
        Predicate<String> frameworks = name -> name.matches("(SPRING|SERVER)_.+");
        Predicate<String> expanded = name -> templates.contains("$(" + name + ")");

        assertThat(NAMED.matcher(templates).results().map(it -> it.group(1)).toList())
                .contains("MONGODB_URI", "PROFILE_URI", "SECRETS_KEY", "SESSION_KEY")
                .allMatch(frameworks.or(expanded).or(read::contains));
    }

    @Test
    void everyPartIsAnImageThatComposeBuildsOnThePortThatTheImageOpens() {
        JsonNode parts = yaml(CHART + "values.yaml").path("parts");
        JsonNode compose = yaml("deploy/compose/compose.yml").path("services");

        assertThat(parts.propertyNames())
                .containsExactlyInAnyOrder("edge", "profile", "assessment", "roadmap")
                .allSatisfy(part -> assertThat(compose.path(part).has("build")).isTrue());
        assertThat(text("deploy/compose/Dockerfile")).contains("EXPOSE 8080");
        assertThat(text(CHART + "templates/parts.yaml")).contains("containerPort: 8080");
    }

    @Test
    void readinessDoesNotHangOnTheBroker() {
        assertThat(text(CHART + "templates/parts.yaml"))
                .contains("livenessProbe: {httpGet: {path: /actuator/health/liveness,")
                .contains("readinessProbe: {httpGet: {path: /actuator/health/readiness,");
        JsonNode group =
                yaml("service-starter/src/main/resources/starter-defaults.yml")
                        .at("/management/endpoint.health/group/readiness.include");
        assertThat(group.asString().split(",")).contains("mongo", "topics").doesNotContain("kafka");
    }

    @Test
    void lagIsThatOfTheGroupsThatTheServicesReadIn() {
        assertThat(text(CHART + "templates/autoscaling.yaml"))
                .contains("$group := printf \"%s-service\" $part");
        for (String part : List.of("profile", "assessment", "roadmap")) {
            JsonNode settings = yaml(part + "-service/src/main/resources/application.yml");
            assertThat(settings.at("/careerpath/group").asString()).isEqualTo(part + "-service");
        }
    }

    /** The values of the chart with those of a file over them. */
    static ObjectNode with(String file) {
        ObjectNode values = (ObjectNode) yaml(CHART + "values.yaml");
        merge(values, yaml(file));
        return values;
    }

    private static void merge(ObjectNode values, JsonNode over) {
        for (String name : over.propertyNames()) {
            if (values.get(name) instanceof ObjectNode inner && over.get(name).isObject()) {
                merge(inner, over.get(name));
            } else {
                values.set(name, over.get(name));
            }
        }
    }

    private Set<String> refused(JsonNode values) {
        return schema.validate(values).stream()
                .map(error -> error.getInstanceLocation().toString())
                .collect(Collectors.toSet());
    }

    private static String templates() {
        return Stream.of(".yaml", ".tpl", ".txt")
                .flatMap(end -> in(CHART + "templates", end).stream())
                .map(DeploymentFile::text)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The paths of all values; what the operator fills himself, and what goes whole, ends there.
     */
    private static Stream<String> leaves(JsonNode node, String path) {
        if (!node.isObject() || node.isEmpty() || path.endsWith(".resources")) {
            return Stream.of(path);
        }
        return path.equals(".parts") || path.equals(".image.digests")
                ? node.propertyStream()
                        .flatMap(part ->
                                part.getValue().isObject()
                                        ? leaves(part.getValue(), path + "." + part.getKey())
                                        : Stream.of(path))
                : node.propertyStream()
                        .flatMap(each -> leaves(each.getValue(), path + "." + each.getKey()));
    }
}
