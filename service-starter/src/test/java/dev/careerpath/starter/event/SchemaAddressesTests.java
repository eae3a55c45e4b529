package dev.careerpath.starter.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAddressesTests {

    private static final String TYPE = "dev.example.thing.added.v1";

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/careers", "https://example.org/careers/"})
    void standBelowThePublicUrl(URI publicUrl) {
        assertThat(new SchemaAddresses(publicUrl).of(TYPE))
                .isEqualTo(
                        URI.create(
                                "https://example.org/careers/schemas/dev.example.thing.added.v1.schema.json"));
    }

    @Test
    void comeToWhatWasStoredWithARelativeOne() {
        SchemaAddresses schemas = new SchemaAddresses(URI.create("https://example.org"));
        String today = StructuredEvent.of(event(), schemas).toString();
        String before = today.replace("https://example.org", "");

        assertThat(before).contains("\"dataschema\":\"/schemas/");
        assertThat(schemas.absolute(before)).isEqualTo(today);
        assertThat(schemas.absolute(today)).isEqualTo(today);
    }

    private static Event event() {
        // Data that speaks of the same thing stays as it was sent.
        return Event.of(
                "e1",
                "/things",
                TYPE,
                new Event.About("thing-1", "acme", 1),
                Instant.EPOCH,
                "{\"note\":\"\\\"dataschema\\\":\\\"/schemas/\"}");
    }
}
