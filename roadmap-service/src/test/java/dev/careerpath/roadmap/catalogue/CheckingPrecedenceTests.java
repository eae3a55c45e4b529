package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a step stands on comes before it, and the core of a role can be worked on. */
class CheckingPrecedenceTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void refusesAStepBeforeTheBoardThatDoesNotWaitForASponsor() {
        assertRefused(
                file -> activity(file, "present-an-option-paper").putArray("after"),
                "/after: present-an-option-paper needs EXECUTIVES, which find-a-sponsor opens, so it comes after that");
    }

    @Test
    void refusesABudgetThatDoesNotWaitForASponsor() {
        assertRefused(
                file -> activity(file, "own-a-budget-line").putArray("after"),
                "/after: own-a-budget-line needs BUDGET, which find-a-sponsor opens, so it comes after that");
    }

    @Test
    void takesAStepThatWaitsByWayOfAnother() {
        ObjectNode file = file();
        ((ArrayNode) activity(file, "strategy-under-scrutiny").get("after")).remove(1);
        byte[] changed = JSON.writeValueAsBytes(file);
        assertThatCode(() -> CatalogueFile.read("test.json", new ByteArrayInputStream(changed)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAStepForWhomeverHasAndHasNotACompany() {
        assertRefused(
                file ->
                        activity(file, "present-an-option-paper")
                                .putArray("without")
                                .add("COMPANY"),
                "/without: names what needs names too, so nobody could ever do it");
    }

    @Test
    void refusesACoreThatNothingWorksOn() {
        assertRefused(
                file -> ((ArrayNode) file.get("core").get("FIELD_CTO")).add("team-building"),
                "/core/FIELD_CTO/3: no activity on the way to FIELD_CTO raises team-building");
    }

    private static void assertRefused(Consumer<ObjectNode> change, String message) {
        ObjectNode file = file();
        change.accept(file);
        byte[] changed = JSON.writeValueAsBytes(file);
        assertThatThrownBy(() -> CatalogueFile.read("test.json", new ByteArrayInputStream(changed)))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageContaining(message);
    }

    private static ObjectNode activity(ObjectNode file, String id) {
        for (JsonNode one : file.get("activities")) {
            if (one.get("id").asString().equals(id)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError("There is no activity " + id);
    }

    private static ObjectNode file() {
        try (InputStream in =
                CatalogueFile.class.getResourceAsStream("/catalogue/catalogue-1.1.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
