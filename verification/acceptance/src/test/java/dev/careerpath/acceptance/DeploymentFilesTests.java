package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What can be said of the files for Compose, Kubernetes and Prometheus without those: that they are
 * well formed, and that they name jars, variables and values that exist.
 */
class DeploymentFilesTests {

    private static final Path ROOT = Path.of(".");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void composeBuildsEveryPartFromAJarThatTheBuildMakes() throws IOException {
        JsonNode services = yaml("deploy/compose/compose.yml").path("services");

        assertThat(services.propertyNames())
                .contains("kafka", "mongodb", "profile", "assessment", "roadmap", "edge");
        for (String name : services.propertyNames()) {
            JsonNode jar = services.path(name).at("/build/args/JAR");
            if (!jar.isMissingNode()) {
                String[] module = jar.asString().split("/target/");
                String pom = Files.readString(ROOT.resolve(module[0]).resolve("pom.xml"));
                String artifact = module[1].replaceFirst("-[0-9].*", "");
                assertThat(pom).contains("<artifactId>" + artifact + "</artifactId>");
            }
        }
    }

    @Test
    void composeAndHelmSetVariablesThatTheServicesRead() throws IOException {
        StringBuilder read = new StringBuilder();
        for (String file :
                List.of(
                        "http-starter/src/main/resources/http-defaults.yml",
                        "service-starter/src/main/resources/starter-defaults.yml",
                        "roadmap-service/src/main/resources/application.yml",
                        "edge/src/main/resources/application.yml")) {
            read.append(Files.readString(ROOT.resolve(file)));
        }
        String set =
                Files.readString(ROOT.resolve("deploy/compose/compose.yml"))
                                .replaceAll("(?s)\n  kafka:.*?\n  profile:", "\n  profile:")
                        + Files.readString(
                                ROOT.resolve("deploy/helm/career-path/templates/services.yaml"))
                        + Files.readString(
                                ROOT.resolve("deploy/helm/career-path/templates/edge.yaml"));
        var names =
                Pattern.compile("(?:^ +|name: )([A-Z]+_[A-Z_]+)[:,\n]", Pattern.MULTILINE)
                        .matcher(set)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(names)
                .contains("KAFKA_BOOTSTRAP_SERVERS", "MONGODB_URI", "PROFILE_URI", "SECRETS_KEY");
        assertThat(names).allSatisfy(name -> assertThat(read).contains("${" + name + ":"));
    }

    @Test
    void helmTemplatesUseValuesThatAreThere() throws IOException {
        JsonNode values = yaml("deploy/helm/career-path/values.yaml");
        assertThat(yaml("deploy/helm/career-path/Chart.yaml").path("apiVersion").asString())
                .isEqualTo("v2");
        try (var templates = Files.list(ROOT.resolve("deploy/helm/career-path/templates"))) {
            for (Path template : templates.toList()) {
                String text = Files.readString(template);
                for (MatchResult used :
                        Pattern.compile("\\.Values((?:\\.\\w+)+)")
                                .matcher(text)
                                .results()
                                .toList()) {
                    assertThat(values.at(used.group(1).replace('.', '/')).isMissingNode())
                            .as(template + " uses " + used.group())
                            .isFalse();
                }
                assertThat(text.split("\\{\\{-? ?(?:range|if|with)").length)
                        .isEqualTo(text.split("\\{\\{-? ?end").length);
            }
        }
    }

    @Test
    void alertsSayWhatToDo() throws IOException {
        JsonNode rules = yaml("deploy/observability/alerts.yml").at("/groups/0/rules");

        assertThat(rules.size()).isPositive();
        for (JsonNode rule : rules) {
            assertThat(rule.path("expr").asString()).isNotBlank();
            assertThat(rule.at("/annotations/action").asString()).isNotBlank();
        }
        assertThat(yaml("deploy/observability/prometheus.yml").at("/rule_files/0").asString())
                .isEqualTo("alerts.yml");
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(Files.readString(ROOT.resolve(file)));
    }
}
