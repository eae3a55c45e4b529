package dev.careerpath.peers.step;

import dev.careerpath.bench.floor.Sample;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Where the steps keep their documents. */
@Component
public class Documents {

    private final MongoOperations mongo;
    private final Samples samples;

    Documents(MongoOperations mongo, Samples samples) {
        this.mongo = mongo;
        this.samples = samples;
    }

    /**
     * Stores a step's document; doing it again changes nothing.
     *
     * @return what the step has to say of it
     */
    public byte[] store(Step step, String profile, String correlation) {
        Sample sample = samples.of(step, correlation);
        mongo.save(
                new Document("_id", profile)
                        .append("correlation", correlation)
                        .append("body", new RawBsonDocument(sample.document())),
                step.collection());
        return sample.value();
    }
}
