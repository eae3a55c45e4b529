package dev.careerpath.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.test.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

class PlacesTests {

    private static final int MOST = 10;

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "careerpath-places");
    private final Places places = new Places(mongo, "things");

    @BeforeEach
    void index() {
        places.index();
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void ofManyAtOnceAsManyAreMadeAsThereArePlaces() {
        List<Boolean> made = AtOnce.of(40, i -> make("ada"));

        assertThat(made).filteredOn(it -> it).hasSize(MOST);
        assertThat(things("ada")).isEqualTo(MOST);
        assertThat(make("bob")).isTrue();
    }

    @Test
    void whatEarlierReleasesMadeCountsWithoutAPlace() {
        for (int i = 0; i < MOST - 2; i++) {
            mongo.getCollection("things").insertOne(new Document("of", "ada"));
        }

        assertThat(Stream.generate(() -> make("ada")).limit(3)).containsExactly(true, true, false);
    }

    @Test
    void aPlaceThatWasLeftIsFree() {
        while (make("ada")) {}
        mongo.getCollection("things")
                .updateOne(
                        Filters.eq("of", "ada"),
                        Updates.combine(Updates.set("of", "nobody"), Updates.unset(Places.FIELD)));

        assertThat(Stream.generate(() -> make("ada")).limit(2)).containsExactly(true, false);
    }

    @Test
    void oneWhomOthersAlwaysOvertakeIsToldSo() {
        assertThatThrownBy(() -> Contention.settle("The thing", Optional::empty))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessage("The thing is changed by many at once");
    }

    private boolean make(String holder) {
        return places.write(
                List.of("things", holder),
                Filters.eq("of", holder),
                MOST,
                place -> mongo.insert(new Document("of", holder).append("place", place), "things"));
    }

    private long things(String holder) {
        return mongo.getCollection("things").countDocuments(Filters.eq("of", holder));
    }
}
