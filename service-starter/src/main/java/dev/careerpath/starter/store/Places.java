package dev.careerpath.starter.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import dev.careerpath.http.ids.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A limit on how many documents somebody has in a collection, which holds however many are made at
 * once: each has one of the numbered places, and a unique index gives no place to two. Whoever
 * counts first and inserts then lets as many through as come between.
 */
public final class Places {

    /** The field in which a document has its place; it leaves it by losing the field. */
    public static final String FIELD = "place";

    private final MongoTemplate mongo;
    private final String collection;

    public Places(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** Makes the index; call at the start. */
    public void index() {
        collection()
                .createIndex(
                        Indexes.ascending(FIELD), new IndexOptions().unique(true).sparse(true));
    }

    /**
     * Writes a document at a free place.
     *
     * @param holder whose places these are, as parts that name nobody else
     * @param counted finds the documents that take their places; those of earlier releases have
     *     none and count nonetheless
     * @param most how many places there are
     * @param write puts the place that it is given into the document; a {@link
     *     DuplicateKeyException} says that somebody else has it by now
     * @return false when all are taken, and nothing is written
     */
    public boolean write(List<String> holder, Bson counted, int most, Consumer<String> write) {
        return Contention.settle(
                collection,
                () -> {
                    Optional<String> free = free(holder, counted, most);
                    try {
                        free.ifPresent(write);
                        return Optional.of(free.isPresent());
                    } catch (DuplicateKeyException e) {
                        return Optional.empty();
                    }
                });
    }

    private Optional<String> free(List<String> holder, Bson counted, int most) {
        List<Document> found =
                collection()
                        .find(counted)
                        .projection(Projections.include(FIELD))
                        .into(new ArrayList<>());
        Set<String> taken =
                found.stream()
                        .map(one -> one.getString(FIELD))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        int without = found.size() - taken.size();
        List<String> free =
                IntStream.range(0, most - without)
                        .mapToObj(number -> place(holder, number))
                        .filter(place -> !taken.contains(place))
                        .toList();
        // By chance, so that those who come at once seldom want the same.
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(free.get(ThreadLocalRandom.current().nextInt(free.size())));
    }

    private static String place(List<String> holder, int number) {
        return Uuids.ofParts(
                        Stream.concat(holder.stream(), Stream.of(Integer.toString(number)))
                                .toArray(String[]::new))
                .toString();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(collection);
    }
}
