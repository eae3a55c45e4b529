package dev.careerpath.acceptance;

import static dev.careerpath.acceptance.DeploymentFile.text;
import static dev.careerpath.acceptance.DeploymentFile.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What can be said of the files for Compose and Prometheus without those: that they are well
 * formed, and that they name jars and variables that exist.
 */
class DeploymentFilesTests {

    private static final Pattern IMAGE = Pattern.compile("(?m)^(?: +image:|FROM) (\\S+)");

    @Test
    void composeBuildsEveryPartFromAJarThatTheBuildMakes() {
        JsonNode services = yaml("deploy/compose/compose.yml").path("services");

        assertThat(services.propertyNames())
                .contains("kafka", "mongodb", "profile", "assessment", "roadmap", "edge");
        for (String name : services.propertyNames()) {
            JsonNode jar = services.path(name).at("/build/args/JAR");
            if (!jar.isMissingNode()) {
                String[] module = jar.asString().split("/target/");
                String pom = text(module[0] + "/pom.xml");
                String artifact = module[1].replaceFirst("-[0-9].*", "");
                assertThat(pom).contains("<artifactId>" + artifact + "</artifactId>");
            }
        }
    }

    @Test
    void composeSetsVariablesThatTheServicesRead() {
        JsonNode compose = yaml("deploy/compose/compose.yml");
        Set<String> read = DeploymentFile.variablesRead();

        for (String path :
                List.of(
                        "/x-shared",
                        "/x-service/environment",
                        "/services/roadmap/environment",
                        "/services/edge/environment")) {
            assertThat(compose.at(path).propertyNames())
                    .as(path)
                    .isNotEmpty()
                    .allMatch(name -> read.contains(name) || name.matches("SPRING_.+|<<"));
        }
    }

    @Test
    void imagesOfOthersAreNamedByDigestAndKafkaIsPatched() {
        String compose = text("deploy/compose/compose.yml");

        assertThat(IMAGE.matcher(compose + text("deploy/compose/Dockerfile")).results())
                .hasSize(4)
                .allSatisfy(image ->
                        assertThat(image.group(1)).matches(".+:[\\w.-]+@sha256:[0-9a-f]{64}"));
        var kafka = Pattern.compile("apache/kafka:(\\d+)\\.(\\d+)\\.(\\d+)@").matcher(compose);
        assertThat(kafka.find()).isTrue();
        assertThat(
                        Integer.parseInt(kafka.group(1)) * 10_000
                                + Integer.parseInt(kafka.group(2)) * 100
                                + Integer.parseInt(kafka.group(3)))
                .as("Kafka before 4.1.2 has known weaknesses")
                .isGreaterThanOrEqualTo(4_01_02);
    }

    @Test
    void composeStartsNothingThatIsNotWatchedAndOpensNothingButTheEdge() {
        JsonNode compose = yaml("deploy/compose/compose.yml");

        assertThat(compose.at("/x-service").has("healthcheck")).isTrue();
        for (var service : compose.path("services").properties()) {
            assertThat(service.getValue().has("healthcheck") || service.getValue().has("<<"))
                    .as("%s has a health check", service.getKey())
                    .isTrue();
            assertThat(service.getValue().has("ports"))
                    .as("%s is reached from the host", service.getKey())
                    .isEqualTo(service.getKey().equals("edge"));
        }
        assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void nobodyReachesBrokerOrStoreWithoutALogin() {
        JsonNode compose = yaml("deploy/compose/compose.yml");

        assertThat(text("deploy/compose/kafka.properties"))
                .contains(
                        "listeners=CLIENTS://:9092,LOCAL://127.0.0.1:9094,CONTROLLER://127.0.0.1:")
                .contains("CLIENTS:SASL_PLAINTEXT,")
                .contains("sasl.enabled.mechanisms=SCRAM-SHA-512");
        assertThat(compose.at("/services/mongodb/environment").propertyNames())
                .contains("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD");
        for (String password : List.of("KAFKA_PASSWORD", "MONGODB_PASSWORD")) {
            assertThat(compose.toString()).contains("${" + password + ":?");
        }
    }

    @Test
    void onlyTheJarsEnterTheBuildOfAnImage() {
        List<String> rules =
                text(".dockerignore").lines().filter(it -> !it.startsWith("#")).toList();
        JsonNode services = yaml("deploy/compose/compose.yml").path("services");

        assertThat(rules.getFirst()).isEqualTo("*");
        assertThat(rules.stream().skip(1).map(it -> it.substring(1).replace("*", ".+")))
                .hasSize(4)
                .allMatch(rule ->
                        services.valueStream()
                                .map(it -> it.at("/build/args/JAR").asString())
                                .anyMatch(jar -> jar.matches(rule)));
    }

    @Test
    void alertsSayWhatToDo() {
        JsonNode rules = yaml("deploy/helm/career-path/alerts.yml").at("/groups/0/rules");

        assertThat(rules.size()).isPositive();
        for (JsonNode rule : rules) {
            assertThat(rule.path("expr").asString()).isNotBlank();
            assertThat(rule.at("/annotations/action").asString()).isNotBlank();
        }
        assertThat(yaml("deploy/observability/prometheus.yml").at("/rule_files/0").asString())
                .isEqualTo("../helm/career-path/alerts.yml");
    }

    @Test
    void everyAlertHasItsSectionOfTheRunbookAndEverySectionItsAlert() {
        JsonNode rules = yaml("deploy/helm/career-path/alerts.yml").at("/groups/0/rules");
        String runbook = text("docs/runbook.md");
        List<String> alerts = rules.valueStream().map(it -> it.path("alert").asString()).toList();

        assertThat(Pattern.compile("(?m)^## (\\w+)$").matcher(runbook).results())
                .extracting(section -> section.group(1))
                .containsExactlyElementsOf(alerts);
        for (JsonNode rule : rules) {
            String alert = rule.path("alert").asString();
            assertThat(rule.at("/annotations/runbook_url").asString())
                    .isEqualTo("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT));
            String section = runbook.split("(?m)^## " + alert + "$")[1].split("(?m)^## ")[0];
            assertThat(section).contains("**Means.**", "**Look.**", "**Do.**");
        }
    }
}
