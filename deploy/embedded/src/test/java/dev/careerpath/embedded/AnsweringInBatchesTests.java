package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whoever reads a large collection has a part of it in memory at a time, as with MongoDB. */
class AnsweringInBatchesTests {

    private final List<String> commands = new CopyOnWriteArrayList<>();

    @Test
    void theDocumentsOfALargeCollectionComeInBatches() {
        List<Document> all = read(FindIterable::iterator);

        assertThat(all).hasSize(1_200);
        assertThat(all.getLast()).containsEntry("_id", 1_199);
        assertThat(commands).containsExactly("find", "getMore", "getMore");
    }

    @Test
    void whoAsksForABatchGetsThat() {
        assertThat(read(found -> found.batchSize(1_000).iterator())).hasSize(1_200);

        assertThat(commands).containsExactly("find", "getMore");
    }

    /** All of a collection of 1,200, as somebody reads them. */
    private List<Document> read(Function<FindIterable<Document>, Iterator<Document>> how) {
        try (EmbeddedMongo store = EmbeddedMongo.inMemory(0);
                MongoClient client = MongoClients.create(watched(store))) {
            MongoCollection<Document> leaders = client.getDatabase("test").getCollection("leaders");
            leaders.insertMany(
                    IntStream.range(0, 1_200).mapToObj(i -> new Document("_id", i)).toList());
            commands.clear();
            List<Document> all = new ArrayList<>();
            how.apply(leaders.find().sort(Sorts.ascending("_id"))).forEachRemaining(all::add);
            return all;
        }
    }

    private MongoClientSettings watched(EmbeddedMongo store) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .addCommandListener(
                        new CommandListener() {
                            @Override
                            public void commandStarted(CommandStartedEvent event) {
                                commands.add(event.getCommandName());
                            }
                        })
                .build();
    }
}
