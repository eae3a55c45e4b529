package dev.careerpath.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Removes what its collection's TTL index says is over; the library itself only lists them. */
final class Expiry {

    private final BiFunction<String, Document, Document> command;

    /**
     * @param command answers a command to a database
     */
    Expiry(BiFunction<String, Document, Document> command) {
        this.command = command;
    }

    /** Removes all that is over at a time. */
    void endAll(Set<String> databases, Instant now) {
        for (String database : databases) {
            all(database, new Document("listCollections", 1))
                    .forEach(collection -> {
                        if (collection.get("name") instanceof String name) {
                            all(database, new Document("listIndexes", name))
                                    .forEach(index -> end(database, name, index, now));
                        }
                    });
        }
    }

    private void end(String database, String collection, Document index, Instant now) {
        if (index.get("expireAfterSeconds") instanceof Number seconds
                && index.get("key") instanceof Document key) {
            Instant before = now.minusSeconds(seconds.longValue());
            String field = key.keySet().iterator().next();
            Document over = new Document(field, new Document("$lt", before));
            var _ =
                    command.apply(
                            database,
                            new Document("delete", collection)
                                    .append(
                                            "deletes",
                                            List.of(new Document("q", over).append("limit", 0))));
        }
    }

    private Stream<Document> all(String database, Document listing) {
        return command.apply(database, listing).get("cursor") instanceof Document cursor
                        && cursor.get("firstBatch") instanceof List<?> batch
                ? batch.stream().map(Document.class::cast)
                : Stream.empty();
    }
}
