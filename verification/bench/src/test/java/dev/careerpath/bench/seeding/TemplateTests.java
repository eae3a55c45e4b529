package dev.careerpath.bench.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class TemplateTests {

    private static final Owner ANNA = new Owner(Owner.profile(1_000), Owner.tenant(0));
    private static final Owner BERT = new Owner(Owner.profile(2_000), Owner.tenant(123_456));

    @Test
    void aCopyNamesItsOwnerWhereverTheOriginalNamedIts() {
        RawBsonDocument original = document(ANNA);

        RawBsonDocument copy = Template.of(original, ANNA, Integer.MAX_VALUE).copy(BERT);

        assertThat(copy).isEqualTo(document(BERT));
        assertThat(original).isEqualTo(document(ANNA));
    }

    @Test
    void aBodyIsCutShortAndTheRestStaysWhole() {
        Document copy = Template.of(document(ANNA), ANNA, 5).copy(BERT).decode(new DocumentCodec());

        assertThat(copy.get("body", Binary.class).getData()).hasSize(5);
        copy.remove("body");
        Document expected = document(BERT).decode(new DocumentCodec());
        expected.remove("body");
        assertThat(copy).isEqualTo(expected);
    }

    @Test
    void idsSortByTheirTimeAndTenantsByTheirNumber() {
        assertThat(IntStream.range(0, 100).mapToObj(Owner::profile)).isSorted();
        assertThat(IntStream.range(0, 100).mapToObj(Owner::tenant)).isSorted();
        assertThat(Owner.profile(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*");
    }

    /** Named in an id, in a field, in a list, as a field and in a body. */
    private static RawBsonDocument document(Owner owner) {
        return new RawBsonDocument(
                new Document("_id", owner.profile() + ":0000000001")
                        .append("tenant", owner.tenant())
                        .append("version", 3L)
                        .append("of", List.of(owner.profile(), "somebody else", owner.profile()))
                        .append("tenants", new Document(owner.names().getLast(), 7L))
                        .append(
                                "body",
                                new Binary(
                                        ("plan of " + owner.profile() + ", done")
                                                .getBytes(StandardCharsets.UTF_8))),
                new DocumentCodec());
    }
}
