package dev.careerpath.acceptance;

import static dev.careerpath.acceptance.DeploymentFile.in;
import static dev.careerpath.acceptance.HelmChartTests.CHART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What Helm makes of the chart, where Helm is installed. */
class RenderedChartTests {

    private static final Optional<Path> HELM =
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, "helm"))
                    .filter(file -> file.toFile().canExecute())
                    .findFirst();

    private record Answer(int code, String text) {}

    @BeforeAll
    static void helmIsInstalled() {
        if (HELM.isEmpty()) {
            System.out.println("Helm is not installed, so the chart was not rendered.");
        }
        assumeTrue(HELM.isPresent());
    }

    @TestFactory
    Stream<DynamicTest> lintHasNothingToSay() {
        return in(CHART + "ci", "-values.yaml").stream()
                .map(values ->
                        dynamicTest(
                                values,
                                () -> {
                                    Answer answer =
                                            helm(
                                                    "lint",
                                                    "--strict",
                                                    "--quiet",
                                                    CHART,
                                                    "-f",
                                                    values);
                                    assertThat(answer.code()).as(answer.text()).isZero();
                                }));
    }

    @Test
    void anEmptyIssuerIsRefused() throws Exception {
        Answer answer =
                helm(
                        "template",
                        "x",
                        CHART,
                        "--kube-version",
                        "1.30.0",
                        "--set",
                        "publicUrl=https://career-path.example.org");

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text()).contains("issuerUri");
    }

    @Test
    void theLeastThatCanBeSetIsFourPartsThatOthersReachThroughTheEdgeOnly() throws Exception {
        List<JsonNode> made = rendered(CHART + "ci/plain-values.yaml");

        assertThat(kinds(made))
                .containsOnly(
                        "Deployment",
                        "Service",
                        "ServiceAccount",
                        "PodDisruptionBudget",
                        "NetworkPolicy");
        assertThat(of(made, "Deployment")).hasSize(4);
        assertThat(of(made, "NetworkPolicy"))
                .filteredOn(it -> it.at("/spec/ingress/0/from").isMissingNode())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.at("/metadata/name").asString())
                                .isEqualTo("x-career-path-edge"));
    }

    @Test
    void allThatCanBeSetIsThere() throws Exception {
        List<JsonNode> made = rendered(CHART + "ci/secured-values.yaml");

        assertThat(kinds(made))
                .contains(
                        "Ingress",
                        "ScaledObject",
                        "TriggerAuthentication",
                        "HorizontalPodAutoscaler",
                        "ServiceMonitor",
                        "PrometheusRule");
        JsonNode rules = of(made, "PrometheusRule").getFirst().at("/spec/groups");
        assertThat(
                        rules.toString()
                                .replace(
                                        "https://wiki.example.org/career-path/runbook",
                                        "docs/runbook.md"))
                .isEqualTo(DeploymentFile.yaml(CHART + "alerts.yml").path("groups").toString());
        assertThat(of(made, "Deployment"))
                .allSatisfy(it -> assertThat(it.path("spec").has("replicas")).isFalse());
    }

    @TestFactory
    Stream<DynamicTest> everySelectorMeetsPodsAndEveryMountItsVolume() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String values : in(CHART + "ci", "-values.yaml")) {
            List<JsonNode> made = rendered(values);
            List<JsonNode> pods =
                    of(made, "Deployment").stream().map(it -> it.at("/spec/template")).toList();
            tests.add(
                    dynamicTest(
                            values,
                            () -> {
                                for (JsonNode service : of(made, "Service")) {
                                    assertThat(pods)
                                            .filteredOn(
                                                    pod -> meets(service.at("/spec/selector"), pod))
                                            .hasSize(1);
                                }
                                assertThat(pods).allSatisfy(RenderedChartTests::mountsWhatItHas);
                            }));
        }
        return tests.stream();
    }

    private static boolean meets(JsonNode selector, JsonNode pod) {
        return selector.propertyStream()
                .allMatch(label ->
                        label.getValue().equals(pod.at("/metadata/labels").path(label.getKey())));
    }

    private static void mountsWhatItHas(JsonNode pod) {
        assertThat(pod.at("/spec/containers/0/volumeMounts").findValuesAsString("name"))
                .hasSameElementsAs(
                        pod.at("/spec/volumes")
                                .valueStream()
                                .map(it -> it.path("name").asString())
                                .toList());
    }

    private static List<JsonNode> of(List<JsonNode> made, String kind) {
        return made.stream().filter(it -> it.path("kind").asString().equals(kind)).toList();
    }

    private static List<String> kinds(List<JsonNode> made) {
        return made.stream().map(it -> it.path("kind").asString()).toList();
    }

    private static List<JsonNode> rendered(String values) throws IOException, InterruptedException {
        Answer answer = helm("template", "x", CHART, "--kube-version", "1.30.0", "-f", values);
        assertThat(answer.code()).as(answer.text()).isZero();
        return Arrays.stream(answer.text().split("(?m)^---$"))
                .filter(document -> document.contains("kind:"))
                .map(DeploymentFile::parsed)
                .toList();
    }

    private static Answer helm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HELM.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
