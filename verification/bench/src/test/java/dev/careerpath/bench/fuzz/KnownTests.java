package dev.careerpath.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class KnownTests {

    private final Known known =
            new Known(
                    List.of(
                            operation("/v1/profiles/{id}"),
                            operation("/v1/roadmaps/{profileId}.pdf"),
                            operation(
                                    "/v1/roadmaps/{profileId}/milestones/{milestoneId}/credential"),
                            operation("/v1/ratings/{token}"),
                            operation("/v1/frameworks/{version}")));

    private static Operation operation(String path) {
        return new Operation(MissingNode.getInstance(), "get", path, MissingNode.getInstance());
    }

    private String address(String beginning) {
        return known.address(beginning, new Random(1)).orElse("none");
    }

    @Test
    void aNewProfileIsAlsoOneOfTheOtherServices() {
        known.learn("/v1/profiles", "", "http://a:1/v1/profiles/p1", "");

        assertThat(address("/v1/profiles/{id}")).isEqualTo("/v1/profiles/p1");
        assertThat(address("/v1/roadmaps/{any}")).isEqualTo("/v1/roadmaps/p1");
    }

    @Test
    void partsOfWhatWasAnsweredHaveAddressesBelowIt() {
        known.learn("/v1/roadmaps/p1", "", "", "{\"stages\":[{\"milestones\":[{\"id\":\"m1\"}]}]}");
        known.learn("/v1/frameworks", "", "", "{\"versions\":[{\"version\":\"1.0\"}]}");

        assertThat(address("/v1/roadmaps/{p}/milestones/{m}"))
                .isEqualTo("/v1/roadmaps/p1/milestones/m1");
        assertThat(address("/v1/frameworks/{version}")).isEqualTo("/v1/frameworks/1.0");
    }

    @Test
    void aLinkIsFollowed() {
        known.learn("/v1/x", "", "", "{\"link\":\"http://a:1/v1/ratings/secret?x=1\"}");

        assertThat(address("/v1/ratings/{token}")).isEqualTo("/v1/ratings/secret");
    }

    @Test
    void whatIsGoneIsForgotten() {
        known.learn("/v1/profiles", "", "/v1/profiles/p1", "");

        known.forget("/v1/profiles/p1");

        assertThat(address("/v1/profiles/{id}")).isEqualTo("none");
    }

    @Test
    void anEtagIsAlsoThatOfTheParts() {
        known.learn("/v1/roadmaps/p1", "\"7\"", "", "{}");

        assertThat(known.etag("/v1/roadmaps/p1/milestones/m1")).contains("\"7\"");
        assertThat(known.etag("/v1/roadmaps/p2")).isEmpty();
    }
}
