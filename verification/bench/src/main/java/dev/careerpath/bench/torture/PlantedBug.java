package dev.careerpath.bench.torture;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.careerpath.bench.system.Pause;
import java.util.List;
import org.bson.Document;

/**
 * Does to the store what a relay would that removes events before the broker has them: while the
 * broker does not answer, every outbox is emptied. The product has no switch for it.
 */
final class PlantedBug {

    private static final int MOMENTS = 10;
    private static final int MOMENT_MILLIS = 150;

    private PlantedBug() {}

    static void strike(Ground ground) {
        ground.kafkaLine().silent(true);
        try (MongoClient mongo = MongoClients.create(ground.backends().mongoUri())) {
            var profiles = mongo.getDatabase("careerpath-profile").getCollection("profiles");
            for (int moment = 0; moment < MOMENTS; moment++) {
                Pause.millis(MOMENT_MILLIS);
                // Not those that the relay is busy with; they are sent already.
                for (Document document : profiles.find(Filters.exists("outbox.0"))) {
                    if (document.getList("outbox", Document.class).size() > 1) {
                        profiles.updateOne(
                                Filters.eq("_id", document.getString("_id")),
                                Updates.set("outbox", List.of()));
                    }
                }
            }
        }
        ground.kafkaLine().silent(false);
    }
}
