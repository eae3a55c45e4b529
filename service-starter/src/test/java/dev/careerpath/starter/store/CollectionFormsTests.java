package dev.careerpath.starter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.careerpath.embedded.EmbeddedMongo;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class CollectionFormsTests {

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoTemplate mongo = new MongoTemplate(client, "careerpath-profile");

    @BeforeEach
    void documentsOfAReleaseThatKeptNoForms() {
        mongo.getCollection("profiles").insertOne(new Document("_id", "one"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void aCollectionWithoutAFormHasTheFirst() {
        new CollectionForms(mongo, Map.of()).start();

        assertThat(form("profiles")).isEqualTo(1);
        assertThat(mongo.getCollection("profiles").countDocuments()).isEqualTo(1);
    }

    @Test
    void nothingStartsOnWhatANewerReleaseWrote() {
        new CollectionForms(mongo, Map.of("profiles", 3)).start();
        assertThat(form("profiles")).isEqualTo(3);

        assertThatThrownBy(() -> new CollectionForms(mongo, Map.of("profiles", 2)).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer release: profiles (form 3; this release knows 2)");
        assertThatThrownBy(() -> new CollectionForms(mongo, Map.of()).start())
                .hasMessageContaining("careerpath-profile");
        assertThat(form("profiles")).isEqualTo(3);
    }

    @Test
    void theFormStaysWhereTheReleaseIsTheSame() {
        for (int i = 0; i < 2; i++) {
            new CollectionForms(mongo, Map.of("profiles", 2)).start();
        }

        assertThat(form("profiles")).isEqualTo(2);
        assertThat(mongo.getCollection(CollectionForms.COLLECTION).countDocuments()).isEqualTo(1);
    }

    private int form(String collection) {
        return mongo.getCollection(CollectionForms.COLLECTION)
                .find(new Document("_id", collection))
                .first()
                .getInteger("form");
    }
}
