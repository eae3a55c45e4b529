package dev.careerpath.assessment.caseformat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CasePropertiesTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Publication PUBLICATION =
            new Publication(
                    "https://career.example.org",
                    "Acme",
                    "Deprecated",
                    "2026-11-24T00:00:00Z",
                    new CaseIds("acme", "8.0-acme"));

    @Provide
    Arbitrary<Framework> frameworks() {
        return AnyFramework.any();
    }

    @Property(tries = 200)
    void aFrameworkComesBackAsItWentInWhateverOrder(
            @ForAll("frameworks") Framework framework, @ForAll long order) {
        JsonNode exported = JSON.valueToTree(export(framework));
        shuffle(exported, new Random(order));

        CaseFile.Imported imported = read(exported.toString());
        assertThat(imported.framework()).isEqualTo(framework);
        assertThat(imported.missing()).isEmpty();
        assertThat(imported.warnings())
                .extracting(Problem::path)
                .allMatch(path ->
                        path.matches("/CFDocument/(identifier|creator)")
                                || exported.at(path + "/associationType")
                                        .asString("")
                                        .equals("replacedBy"));
    }

    @Property(tries = 50)
    void theSameFrameworkGivesTheSamePackageByteForByte(@ForAll("frameworks") Framework framework) {
        assertThat(JSON.writeValueAsString(export(framework)))
                .isEqualTo(JSON.writeValueAsString(export(framework)));
    }

    @Property(tries = 50)
    void everythingAddressableIsInThePackageOnce(@ForAll("frameworks") Framework framework) {
        CaseIds ids = new CaseIds("acme", framework.version());
        TreeSet<String> found = new TreeSet<>();
        CasePackage exported = export(framework);
        found.add(exported.document().identifier());
        exported.items().forEach(it -> assertThat(found.add(it.identifier())).isTrue());
        exported.associations().stream()
                .filter(it -> !it.associationType().equals("replacedBy"))
                .forEach(it -> assertThat(found.add(it.identifier())).isTrue());
        exported.rubrics().forEach(it -> found.add(it.identifier()));
        exported.definitions().itemTypes().forEach(it -> found.add(it.identifier()));

        assertThat(ids.addressable(framework)).containsExactlyInAnyOrderElementsOf(found);
    }

    private static CasePackage export(Framework framework) {
        return ExportingCase.export(
                framework, new CaseIds("acme", framework.version()), PUBLICATION);
    }

    private static CaseFile.Imported read(String json) {
        return CaseFile.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                null,
                FrameworkFile.shipped("1.1"));
    }

    /** CASE says that these lists are unordered. */
    private static void shuffle(JsonNode exported, Random random) {
        for (String path :
                new String[] {"/CFItems", "/CFAssociations", "/CFRubrics/0/CFRubricCriteria"}) {
            shuffle((ArrayNode) exported.at(path), random);
        }
        for (JsonNode criterion : exported.at("/CFRubrics/0/CFRubricCriteria")) {
            shuffle((ArrayNode) ((ObjectNode) criterion).get("CFRubricCriterionLevels"), random);
        }
    }

    private static void shuffle(ArrayNode array, Random random) {
        for (int i = array.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            JsonNode held = array.get(i);
            array.set(i, array.get(j));
            array.set(j, held);
        }
    }
}
