package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueFileTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Catalogue SHIPPED = CatalogueFile.shipped("1.0");

    @Test
    void holdsAtLeast120ActivitiesOfEveryKindForEveryRole() {
        assertThat(SHIPPED.activities()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(SHIPPED.activities())
                .extracting(Activity::kind)
                .contains(Activity.Kind.values());
        for (TargetRole role : TargetRole.values()) {
            assertThat(SHIPPED.activities())
                    .filteredOn(activity -> activity.roles().contains(role))
                    .extracting(Activity::stage)
                    .contains(StageId.values());
        }
    }

    @Test
    void refusesACycleWithTheWholePath() {
        assertRefused(
                file -> {
                    activity(file, 0).putArray("after").add(id(file, 1));
                    activity(file, 1).putArray("after").add(id(file, 0));
                },
                "/activities/0/after: leads back to " + SHIPPED.activities().get(0).id(),
                "/activities/1/after: leads back to " + SHIPPED.activities().get(1).id());
    }

    @Test
    void refusesAnUnknownCompetency() {
        assertRefused(
                file ->
                        ((ObjectNode) activity(file, 2).get("raises").get(0))
                                .put("competency", "juggling"),
                "/activities/2/raises/0/competency: there is no competency juggling");
    }

    @Test
    void refusesARangeThatNothingLeadsTo() {
        assertRefused(
                file -> {
                    for (int i = 0; i < SHIPPED.activities().size(); i++) {
                        ArrayNode raises = (ArrayNode) activity(file, i).get("raises");
                        if (raises.size() > 1) {
                            removeRaisesOf(raises, "talent-development");
                        }
                    }
                    ((ArrayNode) activity(file, 3).get("raises"))
                            .addObject()
                            .put("competency", "talent-development")
                            .put("from", 3.0)
                            .put("to", 4.0);
                },
                "/activities/3/raises/",
                "can never start on the way to CTO: nothing there leads to level 3.0 of talent-development");
    }

    @Test
    void refusesAPrerequisiteThatIsNotForEveryRole() {
        assertRefused(
                file -> {
                    activity(file, 0).putArray("roles").add("CTO");
                    activity(file, 1).putArray("after").add(id(file, 0));
                },
                "/activities/1/after: ",
                "is not for every role");
    }

    @Test
    void refusesAPrerequisiteThatDoesNotExist() {
        assertRefused(
                file -> activity(file, 4).putArray("after").add("no-such-thing"),
                "/activities/4/after: there is no activity no-such-thing");
    }

    @Test
    void refusesWhatTheSchemaDoesNotAllowAllAtOnceEachWithItsPath() {
        assertRefused(
                file -> {
                    activity(file, 5).put("hours", 0).put("weeks", 99).putArray("doneWhen");
                    activity(file, 6).put("id", "Not kebab").remove("sources");
                    activity(file, 7).put("minutes", 5);
                    ((ObjectNode) file.get("onboarding")).remove("CPTO");
                },
                "/activities/5/hours: ",
                "/activities/5/weeks: ",
                "/activities/5/doneWhen: ",
                "/activities/6/id: ",
                "/activities/6: required property 'sources'",
                "/activities/7: property 'minutes'",
                "/onboarding: required property 'CPTO'");
    }

    @Test
    void refusesAnIdThatIsUsedTwiceAndARiseThatDoesNotRise() {
        assertRefused(
                file -> {
                    activity(file, 6).put("id", id(file, 5));
                    ((ObjectNode) activity(file, 8).get("raises").get(0))
                            .put("from", 2)
                            .put("to", 2);
                },
                "/activities/6/id: is used twice",
                "/activities/8/raises/0: must lead to a higher level");
    }

    @Test
    void refusesWhatIsNotJsonAndANameThatIsThereTwice() {
        assertThatThrownBy(() -> read("{"))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageContaining("test.json");
        assertThatThrownBy(() -> read("{\"version\": \"1.0\", \"version\": \"1.1\"}"))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageContaining("version");
    }

    private static Catalogue read(String json) {
        return CatalogueFile.read(
                "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void removeRaisesOf(ArrayNode raises, String competency) {
        for (int i = raises.size() - 1; i >= 0; i--) {
            if (raises.get(i).get("competency").asString().equals(competency)) {
                raises.remove(i);
            }
        }
        if (raises.isEmpty()) {
            raises.addObject().put("competency", "governance").put("from", 0.0).put("to", 1.0);
        }
    }

    private static void assertRefused(Consumer<ObjectNode> change, String... messages) {
        ObjectNode file = file();
        change.accept(file);
        byte[] changed = JSON.writeValueAsBytes(file);
        assertThatThrownBy(() -> CatalogueFile.read("test.json", new ByteArrayInputStream(changed)))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageContainingAll(messages);
    }

    private static ObjectNode file() {
        try (InputStream in =
                CatalogueFileTests.class.getResourceAsStream("/catalogue/catalogue-1.0.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode activity(ObjectNode file, int index) {
        return (ObjectNode) file.get("activities").get(index);
    }

    private static String id(ObjectNode file, int index) {
        return activity(file, index).get("id").asString();
    }

    @Test
    void namesEachCompetencyOnce() {
        List<String> codes = SHIPPED.competencies();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
    }
}
