package dev.careerpath.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FrameworkFileTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsTheShippedFramework() {
        Framework framework = FrameworkFile.shipped("1.0");
        assertThat(framework.version()).isEqualTo("1.0");
        assertThat(framework.competencies()).hasSizeBetween(24, 36);
        assertThat(framework.competencies()).allSatisfy(it -> assertThat(it.levels()).hasSize(6));
        assertThat(framework.roles()).containsOnlyKeys(TargetRole.values());
        assertThat(framework.modifiers().stages()).containsOnlyKeys(CompanyStage.values());
        assertThat(framework.modifiers().emphases()).containsOnlyKeys(Emphasis.values());
        assertThat(framework.priors().roles()).containsOnlyKeys(CurrentRole.values());
        assertThat(framework.constants().evidenceKinds()).containsOnlyKeys(EvidenceKind.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1"})
    void writesTheSameDocumentItRead(String version) {
        JsonNode written = JSON.valueToTree(FrameworkFile.shipped(version));
        assertThat(
                        withoutNulls(written)
                                .equals(FrameworkFileTests::compareNumbers, shipped(version)))
                .isTrue();
    }

    @Test
    void saysWhichVersionDoesNotShip() {
        assertThatThrownBy(() -> FrameworkFile.shipped("0.9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.9");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(problemsOf("{\"version\": "))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path()).isEmpty();
                    assertThat(it.reason()).contains("not well-formed JSON").contains("line 1");
                });
        assertThat(problemsOf("")).isNotEmpty();
        assertThat(problemsOf("{\"title\":\"\\ud83d\"}"))
                .extracting(Problem::path)
                .containsExactly("/title");
        assertThat(problemsOf("\uFEFF[]"))
                .extracting(Problem::reason)
                .asString()
                .contains("object");
        assertThat(problemsOf("[]")).extracting(Problem::reason).asString().contains("object");
        assertThat(problemsOf("{\"a\":1,\"a\":2}"))
                .extracting(Problem::reason)
                .asString()
                .contains("twice");
    }

    @Test
    void namesEveryMissingAndUnknownField() {
        List<Problem> problems =
                problemsAfter(root -> {
                    root.remove("gates");
                    root.put("color", "blue");
                    ((ObjectNode) root.at("/competencies/3")).remove("name");
                });
        assertThat(problems).extracting(Problem::path).contains("", "/competencies/3");
        assertThat(problems)
                .extracting(Problem::reason)
                .asString()
                .contains("gates")
                .contains("color")
                .contains("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u202e\u2066", "\u3164", "\ufe0f", "Two\nlines"})
    void aNameIsSeenAndOnOneLine(String name) {
        assertThat(
                        problemsAfter(root -> {
                            root.put("title", name);
                            ((ObjectNode) root.at("/domains/0")).put("name", name);
                            ((ObjectNode) root.at("/competencies/1")).put("name", name);
                            ((ObjectNode) root.at("/gates/0")).put("title", name);
                            ((ObjectNode) root.at("/roles/CTO")).put("title", name);
                        }))
                .allSatisfy(it -> assertThat(it.reason()).startsWith("The text "))
                .extracting(Problem::path)
                .contains(
                        "/title",
                        "/domains/0/name",
                        "/competencies/1/name",
                        "/gates/0/title",
                        "/roles/CTO/title");
    }

    @Test
    void aTextMayHaveLinesAndNoOtherControls() {
        assertThat(problemsAfter(root -> root.put("description", "Bell\u0007")))
                .extracting(Problem::path)
                .containsExactly("/description");
        assertThat(problemsAfter(root -> root.put("description", "\u3164\n")))
                .extracting(Problem::path)
                .containsExactly("/description");
    }

    @Test
    void namesFiguresOutOfRange() {
        assertThat(
                        problemsAfter(root -> {
                            ((ObjectNode) root.at("/roles/CTO/requirements/2")).put("level", 5.5);
                            ((ObjectNode) root.at("/constants/sharedError")).put("value", -0.1);
                            ((ObjectNode) root.at("/gates/0/rule")).put("value", "ten");
                        }))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/roles/CTO/requirements/2/level",
                        "/constants/sharedError/value",
                        "/gates/0/rule/value");
    }

    @Test
    void namesAnUnknownRuleOnce() {
        assertThat(
                        problemsAfter(root ->
                                ((ObjectNode) root.at("/gates/1/rule")).put("type", "MAYBE")))
                .singleElement()
                .extracting(Problem::path)
                .isEqualTo("/gates/1/rule/type");
    }

    @Test
    void namesEveryReferenceThatLeadsNowhere() {
        assertThat(
                        problemsAfter(root -> {
                            ((ObjectNode) root.at("/competencies/0")).put("domain", "magic");
                            ((ObjectNode) root.at("/roles/CPTO/requirements/0"))
                                    .put("competency", "nothing");
                            ((ObjectNode) root.at("/modifiers/regulated/changes/0"))
                                    .put("competency", "nothing");
                            ((ObjectNode) root.at("/modifiers/stages/STARTUP/changes/1"))
                                    .put("competency", "no");
                            ((ObjectNode) root.at("/strengths/4")).put("competency", "nothing");
                            ((ArrayNode) root.at("/gates/8/rule/rules/0/rules/1/anyOf"))
                                    .add("nothing");
                            ((ObjectNode) root.at("/priors/roles/CTO/competencies"))
                                    .put("nothing", 1);
                            ((ObjectNode) root.at("/priors/roles/CIO/domains")).remove("field");
                            ((ArrayNode) root.at("/priors/experience/0/domains")).add("magic");
                            ((ObjectNode) root.at("/constants/bands/ready")).put("value", 10);
                            ((ObjectNode) root.at("/constants/otherRatings/groups/REPORT"))
                                    .put("minimumAnswers", 2);
                        }))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/competencies/0/domain",
                        "/roles/CPTO/requirements/0/competency",
                        "/modifiers/regulated/changes/0/competency",
                        "/modifiers/stages/STARTUP/changes/1/competency",
                        "/strengths/4/competency",
                        "/gates/8/rule/rules/0/rules/1/anyOf/2",
                        "/priors/roles/CTO/competencies/nothing",
                        "/priors/roles/CIO/domains",
                        "/priors/experience/0/domains/1",
                        "/constants/bands/ready",
                        "/constants/otherRatings/groups/REPORT/minimumAnswers");
    }

    @Test
    void namesCodesThatStandTwice() {
        assertThat(
                        problemsAfter(root -> {
                            root.withArray("gates").add(root.at("/gates/0").deepCopy());
                            root.withArray("domains").add(root.at("/domains/0").deepCopy());
                        }))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "/gates/10/code: 'field-architecture-years' stands here twice",
                        "/domains/8/code: 'technology' stands here twice");
    }

    @Test
    void namesEveryPlaceWhereDefinitionsPostsAndGrowthContradictEachOther() {
        ObjectNode root = shipped("1.1");
        ((ArrayNode) root.at("/roles/CTO/defining")).add("customer-advisory").add("nothing");
        ((ObjectNode) root.at("/roles/CPTO")).remove("defining");
        ((ObjectNode) root.at("/constants/readyRule/low")).put("value", 85);
        ((ObjectNode) root.at("/constants/growth/confirmed")).put("share", 0.5);
        ((ObjectNode) root.at("/constants/growth/told")).put("uncertainty", 0.9);
        ((ArrayNode) root.at("/posts/0/meets")).add("no-gate").add("cto-education");
        ((ArrayNode) root.at("/posts/0/years")).add("BUDGET_OWNED");
        root.withArray("posts").add(root.at("/posts/13").deepCopy());
        assertThat(problemsOf(root.toString()))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/constants/growth/confirmed/share",
                        "/constants/growth/told/uncertainty",
                        "/constants/readyRule/low",
                        "/roles/CTO/defining/5",
                        "/roles/CTO/defining/6",
                        "/roles/CPTO",
                        "/posts/0/years/2",
                        "/posts/0/meets/0",
                        "/posts/0/meets/1",
                        "/posts/14/role");
        ObjectNode above = shipped("1.1");
        ((ObjectNode) above.at("/constants/growth/evidenced")).put("share", 1.1);
        assertThat(problemsOf(above.toString()))
                .extracting(Problem::path)
                .containsExactly("/constants/growth/evidenced/share");
    }

    private static ObjectNode shipped() {
        return shipped("1.0");
    }

    private static ObjectNode shipped(String version) {
        try (InputStream in =
                FrameworkFileTests.class.getResourceAsStream(
                        "/framework/framework-" + version + ".json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Problem> problemsAfter(Consumer<ObjectNode> change) {
        ObjectNode root = shipped();
        change.accept(root);
        return problemsOf(root.toString());
    }

    private static List<Problem> problemsOf(String json) {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        MalformedFramework thrown =
                catchThrowableOfType(
                        MalformedFramework.class, () -> FrameworkFile.read(in, "test.json"));
        assertThat(thrown).hasMessageStartingWith("test.json is malformed:");
        return thrown.problems();
    }

    /** 4 and 4.0 are the same level. */
    private static int compareNumbers(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.asDouble(), other.asDouble());
        }
        return one.equals(other) ? 0 : 1;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
        }
        node.forEach(FrameworkFileTests::withoutNulls);
        return node;
    }
}
