package dev.careerpath.assessment.caseformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.MalformedFramework;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CaseFileTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Framework SHIPPED = FrameworkFile.shipped("1.0");
    private static final ObjectNode PACKAGE =
            JSON.valueToTree(
                    ExportingCase.export(
                            SHIPPED,
                            new CaseIds(CaseIds.SHIPPED, "1.0"),
                            new Publication(
                                    "https://career.example.org",
                                    "Career Path",
                                    "Adopted",
                                    "2026-11-24T00:00:00Z",
                                    null)));

    @Test
    void exportsWhatTheStandardAsksFor() {
        assertThat(read(PACKAGE, null).framework()).isEqualTo(SHIPPED);
        assertThat(PACKAGE.at("/CFDocument/caseVersion").asString()).isEqualTo("1.1");
        assertThat(PACKAGE.at("/CFItems").size()).isEqualTo(8 + 30 + 3 + 10);
        assertThat(PACKAGE.at("/CFRubrics/0/CFRubricCriteria").size()).isEqualTo(30);
        JsonNode level = PACKAGE.at("/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels/3");
        assertThat(level.at("/quality").asString()).isEqualTo("Level 3");
        assertThat(level.at("/score").asDouble()).isEqualTo(3);
        assertThat(level.at("/description").asString())
                .isEqualTo(SHIPPED.competencies().getFirst().levels().get(3));
        assertThat(PACKAGE.findValues("identifier"))
                .extracting(JsonNode::asString)
                .allMatch(it -> it.matches("[0-9a-f-]{36}"));
        assertThat(PACKAGE.toString()).doesNotContain("null");
    }

    @Test
    void pointsAtANumberThatNothingCanHold() {
        for (String number : List.of("2147483648", "1e400", "99999999999999999999")) {
            byte[] json =
                    PACKAGE.toString()
                            .replaceFirst("\"sequenceNumber\":\\d+", "\"sequenceNumber\":" + number)
                            .getBytes(StandardCharsets.UTF_8);

            assertThat(
                            catchThrowableOfType(
                                            MalformedFramework.class,
                                            () ->
                                                    CaseFile.read(
                                                            new ByteArrayInputStream(json), null))
                                    .problems())
                    .extracting(Problem::path)
                    .allMatch(path -> path.endsWith("/sequenceNumber"));
        }
    }

    @Test
    void takesAnotherVersionThanThePackages() {
        assertThat(read(PACKAGE, "2.0-acme").framework().version()).isEqualTo("2.0-acme");
    }

    @Test
    void saysWhatHasNoPlaceInAFramework() {
        ObjectNode noted = PACKAGE.deepCopy();
        ((ObjectNode) noted.at("/CFItems/3")).put("notes", "See the handbook.");

        assertThat(read(noted, null).warnings())
                .extracting(Problem::path)
                .containsExactly("/CFItems/3/notes");
    }

    @Test
    void pointsIntoThePackage() {
        assertThat(
                        problemsAfter(it -> {
                            ((ObjectNode) it.at("/CFItems/9")).remove("fullStatement");
                            ((ObjectNode) it.at("/CFDocument")).put("identifier", "no-uuid");
                            ((ObjectNode) it.at("/CFAssociations/4")).put("colour", "blue");
                        }))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/CFItems/9", "/CFDocument/identifier", "/CFAssociations/4");
        assertThat(
                        problemsAfter(it -> {
                            ((ObjectNode) it.at("/CFDocument")).remove("version");
                            ((ObjectNode) it.at("/CFItems/2")).put("CFItemType", "Course");
                            ((ObjectNode) it.at("/CFItems/12")).remove("humanCodingScheme");
                        }))
                .extracting(Problem::path)
                .contains(
                        "/CFDocument/version",
                        "/CFItems/2/CFItemType",
                        "/CFItems/12/humanCodingScheme");
        assertThat(
                        problemsAfter(it ->
                                ((ArrayNode)
                                                it.at(
                                                        "/CFRubrics/0/CFRubricCriteria/7/CFRubricCriterionLevels"))
                                        .remove(2)))
                .extracting(Problem::path)
                .containsExactly("/CFRubrics/0/CFRubricCriteria/7");
    }

    @Test
    void pointsIntoTheExtensions() {
        String ours = "/extensions/dev.careerpath";
        int requirement = 8 + 30 + 1;
        assertThat(PACKAGE.at("/CFAssociations/" + requirement + "/associationType").asString())
                .isEqualTo("ext:requires");
        assertThat(
                        problemsAfter(it -> {
                            ((ObjectNode) it.at("/CFAssociations/" + requirement + ours))
                                    .put("level", 9);
                            ((ObjectNode) it.at("/CFDocument" + ours)).remove("constants");
                            ((ObjectNode) it.at("/CFItems/41" + ours + "/rule"))
                                    .put("value", "ten");
                        }))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "/CFAssociations/" + requirement + ours + "/level",
                        "/CFDocument" + ours,
                        "/CFItems/41" + ours + "/rule/value");
    }

    @Test
    void saysWhatAForeignPackageLacks() {
        List<Problem> problems =
                problemsOf(
                        """
                        {"CFDocument":{"identifier":"c649d172-d7cb-11e8-824f-0242ac160002","uri":"https://x.org/1",
                          "creator":"X","title":"Algebra","lastChangeDateTime":"2026-01-01T00:00:00Z"},
                         "CFItems":[],"CFAssociations":[]}
                        """);
        assertThat(problems)
                .extracting(Problem::path)
                .contains("/CFDocument/version", "/CFDocument/description");
        assertThat(problemsOf("{\"CFDocument\":")).extracting(Problem::path).containsExactly("");
    }

    private static CaseFile.Imported read(JsonNode casePackage, String version) {
        return CaseFile.read(
                new ByteArrayInputStream(casePackage.toString().getBytes(StandardCharsets.UTF_8)),
                version);
    }

    private static List<Problem> problemsAfter(Consumer<ObjectNode> change) {
        ObjectNode changed = PACKAGE.deepCopy();
        change.accept(changed);
        return problemsOf(changed.toString());
    }

    private static List<Problem> problemsOf(String json) {
        return catchThrowableOfType(
                        MalformedFramework.class,
                        () ->
                                CaseFile.read(
                                        new ByteArrayInputStream(
                                                json.getBytes(StandardCharsets.UTF_8)),
                                        null))
                .problems();
    }
}
