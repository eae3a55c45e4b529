package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What catalogues say from 1.1 on, tried with posts of our own. */
class PostsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsPostsModesNeedsAndGuides() {
        ObjectNode file = file();
        post(file, "lead-a-team", "ENGINEERING_MANAGER", "SENIOR_ENGINEER");
        ObjectNode activity = (ObjectNode) file.get("activities").get(0);
        activity.put("mode", "HABIT").putArray("needs").add("TEAM");
        activity.putObject("guide")
                .put("firstStep", "Book an hour.")
                .put("withWhom", "Your lead.")
                .put("goodLooksLike", "Others use it.")
                .putArray("template")
                .add("Context");

        Catalogue catalogue = read(file);

        assertThat(catalogue.posts())
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.where()).isEqualTo(Post.Where.EITHER);
                    assertThat(post.meetsGates()).containsExactly("cto-team-leadership");
                });
        Activity read = catalogue.activities().getFirst();
        assertThat(read.mode()).isEqualTo(Activity.Mode.HABIT);
        assertThat(read.needs()).containsExactly(Need.TEAM);
        assertThat(read.guide())
                .isEqualTo(
                        new Activity.Guide(
                                "Book an hour.",
                                "Your lead.",
                                "Others use it.",
                                List.of("Context")));
    }

    @Test
    void takesAnActivityThatSaysNothingOfItForAProject() {
        assertThat(CatalogueFile.shipped("1.0").activities())
                .allSatisfy(
                        activity -> assertThat(activity.mode()).isEqualTo(Activity.Mode.PROJECT));
    }

    @Test
    void refusesPostsThatLeadBackToThemselves() {
        assertRefused(
                file -> {
                    post(file, "lead-a-team", "ENGINEERING_MANAGER", "TECH_LEAD");
                    post(file, "lead-by-craft", "TECH_LEAD", "ENGINEERING_MANAGER");
                },
                "/posts/0/from: lead-a-team leads back to itself",
                "/posts/1/from: lead-by-craft leads back to itself");
    }

    @Test
    void takesAPostOfTheSameRoleElsewhere() {
        ObjectNode file = file();
        post(file, "lead-a-larger-team", "TECH_LEAD", "TECH_LEAD");

        assertThat(read(file).posts()).extracting(Post::id).containsExactly("lead-a-larger-team");
    }

    @Test
    void refusesAGateThatNobodyHasAndALevelAboveTheScaleEachWithItsPlace() {
        assertRefused(
                file ->
                        post(file, "lead-a-team", "ENGINEERING_MANAGER", "TECH_LEAD")
                                .putArray("meetsGates")
                                .add("can-juggle"),
                "/posts/0/meetsGates/0: no role has a gate can-juggle");
        assertRefused(
                file -> {
                    ObjectNode post = post(file, "lead-a-team", "ENGINEERING_MANAGER", "TECH_LEAD");
                    ((ObjectNode) post.get("raises").get(0)).put("to", 5.5);
                },
                "/posts/0/raises/0/to: ");
    }

    @Test
    void refusesAnUnknownCompetencyAndAnIdThatIsUsedTwice() {
        assertRefused(
                file -> {
                    ObjectNode post = post(file, "lead-a-team", "ENGINEERING_MANAGER", "TECH_LEAD");
                    ((ObjectNode) post.get("raises").get(0)).put("competency", "juggling");
                    post(file, "lead-a-team", "VP_ENGINEERING", "ENGINEERING_MANAGER");
                },
                "/posts/0/raises/0/competency: there is no competency juggling",
                "/posts/1/id: is used twice: lead-a-team");
    }

    @Test
    void refusesAnActivityThatIsDoneSoonerThanItsWordsSay() {
        assertRefused(
                file ->
                        ((ObjectNode) file.get("activities").get(3))
                                .put("weeks", 8)
                                .put("title", "Run the review for a quarter"),
                "/activities/3/title: says 13 weeks, but weeks is 8");
    }

    private static void assertRefused(Consumer<ObjectNode> change, String... messages) {
        ObjectNode file = file();
        change.accept(file);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedCatalogue.class)
                .hasMessageContainingAll(messages);
    }

    private static Catalogue read(ObjectNode file) {
        return CatalogueFile.read(
                "test.json", new ByteArrayInputStream(JSON.writeValueAsBytes(file)));
    }

    private static ObjectNode post(ObjectNode file, String id, String role, String from) {
        ArrayNode posts =
                file.has("posts") ? (ArrayNode) file.get("posts") : file.putArray("posts");
        ObjectNode post = posts.addObject().put("id", id).put("title", id).put("role", role);
        post.put("where", "EITHER").put("months", 18);
        post.putArray("from").add(from);
        post.putArray("leadsTo").add("CTO");
        post.putArray("raises")
                .addObject()
                .put("competency", "team-leadership")
                .put("from", 1.5)
                .put("to", 3.0);
        post.putArray("meetsGates").add("cto-team-leadership");
        post.putArray("toGetIt").add("Ask for it.");
        post.putArray("sources").add("cto.faq.path-from-technical-credibility");
        return post;
    }

    /** The shipped one, with no posts but those of the test. */
    private static ObjectNode file() {
        try (InputStream in =
                PostsTests.class.getResourceAsStream("/catalogue/catalogue-1.1.json")) {
            ObjectNode file = (ObjectNode) JSON.readTree(in);
            file.remove("posts");
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
