package dev.careerpath.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.ApiContract;
import dev.careerpath.starter.test.Backends;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The OpenAPI document, held against what every one must say and against docs/openapi. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ApiDocumentIntegrationTests {

    @LocalServerPort private int port;

    @Test
    void saysAllThatAClientNeeds() {
        assertThat(ApiContract.findings(Api.at(port).get("/v3/api-docs").json())).isEmpty();
    }

    @Test
    void isTheOneInTheDocs() {
        var served = Api.at(port).get("/v3/api-docs").json();

        assertThat(ApiContract.committed("profile", served))
                .as("write it anew with -Ddocs.write=true")
                .isEqualTo(served);
    }

    @Test
    void isMadeOnceAndNotSentTwice() {
        Api anybody = Api.at(port);
        String etag = anybody.get("/v3/api-docs").header("ETag");

        var again =
                anybody.send(
                        "GET",
                        "/v3/api-docs",
                        null,
                        request -> request.setHeader("If-None-Match", etag));

        assertThat(etag).isNotNull();
        assertThat(again.status()).isEqualTo(304);
    }
}
