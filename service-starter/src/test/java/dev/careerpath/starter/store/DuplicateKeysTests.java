package dev.careerpath.starter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import dev.careerpath.embedded.EmbeddedMongo;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Upserts of what is newer, when the store refuses them. */
class DuplicateKeysTests {

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoClient others = MongoClients.create(store.uri());
    private final MongoCollection<Document> there = things(others);
    private Runnable afterAWrite = () -> {};
    private final MongoClient ours =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(store.uri()))
                            .addCommandListener(new AfterWrites())
                            .build());

    @AfterEach
    void stop() {
        ours.close();
        others.close();
        store.close();
    }

    @Test
    void whatIsNewerStays() {
        there.insertOne(thing(5));

        DuplicateKeys.upsert(things(ours), List.of(upsert(3)));

        assertThat(sequence()).isEqualTo(5);
    }

    /** As if another had made the document between the store's look and its insert. */
    @Test
    void whatWasRefusedForADocumentThatIsOlderAfterAllIsWritten() {
        there.insertOne(thing(5));
        afterAWrite = () -> there.replaceOne(Filters.eq("_id", "a"), thing(1));

        DuplicateKeys.upsert(things(ours), List.of(upsert(3)));

        assertThat(sequence()).isEqualTo(3);
    }

    @Test
    void saysWhichWereRefused() {
        there.insertOne(thing(5));

        assertThat(
                        DuplicateKeys.refused(
                                things(ours), List.of(upsert(6), upsert(3), upsert(7), upsert(2))))
                .containsExactly(1, 3);
        assertThat(sequence()).isEqualTo(7);
    }

    private long sequence() {
        return there.find().first().getLong("sequence");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static Document thing(long sequence) {
        return new Document("_id", "a").append("sequence", sequence);
    }

    private static ReplaceOneModel<Document> upsert(long sequence) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", "a"), Filters.lt("sequence", sequence)),
                thing(sequence),
                new ReplaceOptions().upsert(true));
    }

    private final class AfterWrites implements CommandListener {
        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getCommandName().equals("update")) {
                Runnable once = afterAWrite;
                afterAWrite = () -> {};
                once.run();
            }
        }
    }
}
