package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many documents a query makes the store look at, of ten thousand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortestWayTests {

    private static final int PEOPLE = 10_000;
    private static final int PAGE = 51;
    private static final Document BY_NAME = new Document("name", 1).append("_id", 1);
    private static final Document NEWEST = new Document("_id", -1);

    private final MVStore store = new MVStore.Builder().open();
    private StoredCollection people;

    @BeforeAll
    void fill() {
        StoredDatabase database =
                new StoredDatabase("test", store, new CursorRegistry(), new OpenCursors());
        people =
                (StoredCollection)
                        database.openOrCreateCollection("people", CollectionOptions.withDefaults());
        index(database, "tenant", "_id");
        index(database, "tenant", "words");
        index(database, "tenant", "name", "_id");
        index(database, "tenant", "band", "_id");
        for (int i = 0; i < PEOPLE; i++) {
            people.addDocument(
                    new Document("_id", "id-%05d".formatted(i))
                            .append("tenant", "acme")
                            .append("name", "person %05d".formatted(i * 7 % PEOPLE))
                            .append("words", List.of("person", "number", String.valueOf(i)))
                            .append("band", i % 1000 == 0 ? "READY" : "EXPLORING"));
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void ofSeveralBeginningsTheRarestLeads() {
        assertThat(lookedAt(query(begins("person"), begins("37")), NEWEST)).hasSize(111);
        assertThat(lookedAt(query(begins("37"), begins("person")), BY_NAME)).hasSize(111);
    }

    @Test
    void whatMostHaveIsFoundInTheOrderAskedForAndLeftWhenThereAreEnough() {
        Search byName = Search.of(people, query(begins("person")), BY_NAME, PAGE);

        assertThat(byName.ordered()).isTrue();
        assertThat(byName.positions().limit(PAGE)).contains("id-00000").hasSize(PAGE);
    }

    @Test
    void whatFewHaveIsSortedAfterwards() {
        Document ready = query(new Document("band", "READY"));

        assertThat(lookedAt(ready, BY_NAME)).hasSize(10);
        assertThat(Search.of(people, ready, NEWEST, PAGE).ordered()).isTrue();
    }

    @Test
    void withoutAnEndToItEverythingThatMatchesIsLookedAtOnce() {
        assertThat(Search.of(people, query(begins("person")), BY_NAME, 0).positions())
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
    }

    /** Nothing of it is to be had in order, so all of it is looked at. */
    private Stream<Object> lookedAt(Document query, Document order) {
        Search search = Search.of(people, query, order, PAGE);
        assertThat(search.ordered()).isFalse();
        return search.positions();
    }

    private static Document query(Document... parts) {
        List<Document> all =
                Stream.concat(Stream.of(new Document("tenant", "acme")), Stream.of(parts)).toList();
        return new Document("$and", all);
    }

    private static Document begins(String word) {
        return new Document("words", new BsonRegularExpression("^" + word));
    }

    private void index(StoredDatabase database, String... fields) {
        List<IndexKey> keys = Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        people.addIndex(
                database.openOrCreateSecondaryIndex(
                        "people", String.join("_", fields), keys, false));
    }
}
