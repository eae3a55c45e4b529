package dev.careerpath.assessment.caseformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.careerpath.assessment.framework.Competency;
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
    private static final ObjectNode PACKAGE = exported(SHIPPED);

    @Test
    void exportsWhatTheStandardAsksFor() {
        assertThat(read(PACKAGE, null).framework()).isEqualTo(SHIPPED);
        Framework newest = FrameworkFile.shipped("1.1");
        assertThat(read(exported(newest), null).framework()).isEqualTo(newest);
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
        for (String field : List.of("sequenceNumber", "position")) {
            for (String number : List.of("2147483648", "1e400", "99999999999999999999")) {
                String json =
                        PACKAGE.toString()
                                .replaceFirst(
                                        "\"" + field + "\":\\d+", "\"" + field + "\":" + number);

                assertThat(problemsOf(json))
                        .extracting(Problem::path)
                        .allMatch(path -> path.endsWith("/" + field));
            }
        }
    }

    @Test
    void takesAnotherVersionThanThePackages() {
        assertThat(read(PACKAGE, "2.0-acme").framework().version()).isEqualTo("2.0-acme");
    }

    @Test
    void warnsOfWhatHasNoPlaceInAFrameworkByItsPath() {
        ObjectNode loose = PACKAGE.deepCopy();
        ObjectNode link = JSON.createObjectNode().put("title", "x").put("uri", "https://x.org/1");
        link.put("identifier", "c649d172-d7cb-11e8-824f-0242ac160002");
        ((ObjectNode) loose.at("/CFDocument")).set("CFPackageURI", link);
        ObjectNode item = (ObjectNode) loose.at("/CFItems/8");
        item.set("CFDocumentURI", link);
        item.set("licenseURI", link);
        item.putArray("educationLevel").add("09").add("10");
        item.put("notes", "See the handbook.");
        item.putNull("alternativeLabel");
        ((ObjectNode) loose.at("/CFAssociations/4")).put("colour", "blue");

        assertThat(paths(read(loose, null).warnings()))
                .containsExactlyInAnyOrder(
                        "/CFDocument/CFPackageURI",
                        "/CFItems/8/CFDocumentURI",
                        "/CFItems/8/licenseURI",
                        "/CFItems/8/educationLevel",
                        "/CFItems/8/notes",
                        "/CFAssociations/4/colour",
                        "/CFDocument/identifier",
                        "/CFDocument/creator");
    }

    @Test
    void warnsOfWhatIsReplaced() {
        ObjectNode french = PACKAGE.deepCopy();
        ((ObjectNode) french.at("/CFDocument")).put("language", "fr");
        ((ObjectNode) french.at("/CFItems/9")).put("humanCodingScheme", "K.CC.A.1");

        CaseFile.Imported imported = read(french, null);
        assertThat(paths(imported.warnings()))
                .contains(
                        "/CFDocument/identifier",
                        "/CFDocument/creator",
                        "/CFDocument/language",
                        "/CFItems/9/humanCodingScheme");
        assertThat(imported.framework().competencies())
                .extracting(Competency::code)
                .contains("k-cc-a-1");
    }

    @Test
    void standsInItsDomainWhateverTheOrderOfItsParents() {
        for (boolean first : new boolean[] {true, false}) {
            ObjectNode more = PACKAGE.deepCopy();
            ArrayNode associations = (ArrayNode) more.at("/CFAssociations");
            ObjectNode foreign = parentOf(more, "/CFItems/8").deepCopy();
            foreign.put("identifier", "00000000-d7cb-11e8-824f-0242ac160002");
            ((ObjectNode) foreign.get("destinationNodeURI"))
                    .put("identifier", "c649d172-d7cb-11e8-824f-0242ac160002");
            int at = first ? 0 : associations.size();
            associations.insert(at, foreign);

            CaseFile.Imported imported = read(more, null);
            assertThat(imported.framework()).isEqualTo(SHIPPED);
            assertThat(paths(imported.warnings())).contains("/CFAssociations/" + at);
        }
    }

    @Test
    void takesTheFullerOfTwoRubricsOfOneItem() {
        ObjectNode more = PACKAGE.deepCopy();
        ArrayNode criteria = (ArrayNode) more.at("/CFRubrics/0/CFRubricCriteria");
        ObjectNode shorter = (ObjectNode) criteria.get(3).deepCopy();
        shorter.put("identifier", "c649d172-d7cb-11e8-824f-0242ac160002");
        ((ArrayNode) shorter.get("CFRubricCriterionLevels")).remove(0);
        for (int at : new int[] {0, criteria.size()}) {
            ObjectNode twice = more.deepCopy();
            ((ArrayNode) twice.at("/CFRubrics/0/CFRubricCriteria")).insert(at, shorter);

            CaseFile.Imported imported = read(twice, null);
            assertThat(imported.framework()).isEqualTo(SHIPPED);
            assertThat(paths(imported.warnings())).contains("/CFRubrics/0/CFRubricCriteria/" + at);
        }
    }

    @Test
    void pointsIntoThePackage() {
        assertThat(
                        problemsAfter(it -> {
                            ((ObjectNode) it.at("/CFItems/9")).remove("fullStatement");
                            ((ObjectNode) it.at("/CFDocument")).put("identifier", "no-uuid");
                        }))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/CFItems/9", "/CFDocument/identifier");
        assertThat(problemsAfter(it -> ((ObjectNode) it.at("/CFDocument")).remove("version")))
                .extracting(Problem::path)
                .containsExactly("/CFDocument/version");
    }

    @Test
    void pointsIntoTheExtensions() {
        String ours = "/extensions/dev.careerpath";
        assertThat(
                        problemsAfter(it ->
                                ((ObjectNode) it.at("/CFItems/41" + ours + "/rule"))
                                        .put("value", "ten")))
                .extracting(Problem::path)
                .containsExactly("/CFItems/41" + ours + "/rule/value");
        assertThat(
                        problemsAfter(it ->
                                ((ObjectNode)
                                                it.at(
                                                        "/CFDocument"
                                                                + ours
                                                                + "/constants/bands/ready"))
                                        .put("value", 101)))
                .extracting(Problem::path)
                .containsExactly("/CFDocument" + ours + "/constants/bands/ready/value");
    }

    private static ObjectNode parentOf(ObjectNode of, String item) {
        String identifier = of.at(item + "/identifier").asString();
        return (ObjectNode)
                of.at("/CFAssociations")
                        .valueStream()
                        .filter(it ->
                                it.at("/originNodeURI/identifier").asString().equals(identifier))
                        .findFirst()
                        .orElseThrow();
    }

    private static ObjectNode exported(Framework framework) {
        return JSON.valueToTree(
                ExportingCase.export(
                        framework,
                        new CaseIds(CaseIds.SHIPPED, framework.version()),
                        new Publication(
                                "https://career.example.org",
                                "Career Path",
                                "Adopted",
                                "2026-11-24T00:00:00Z",
                                null)));
    }

    private static List<String> paths(List<Problem> problems) {
        return problems.stream().map(Problem::path).toList();
    }

    private static CaseFile.Imported read(JsonNode casePackage, String version) {
        return CaseFile.read(
                new ByteArrayInputStream(casePackage.toString().getBytes(StandardCharsets.UTF_8)),
                version,
                SHIPPED);
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
                                        null,
                                        SHIPPED))
                .problems();
    }
}
