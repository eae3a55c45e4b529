package dev.careerpath.starter.step;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Replaces and revises the latest versions, each only where it still is as it was read. */
record HeadWrites<B>(
        MongoTemplate mongo, String name, StoredHead<B> mapping, EarlierVersions<B> earlier) {

    /**
     * A document with the events of changes in place that its outbox still holds.
     *
     * @param outbox in their order
     */
    record Found<B>(Head<B> head, List<Event> outbox) {}

    /**
     * A write to be made.
     *
     * @param before what was read, its outbox published since; null for a new subject
     * @param after what is to stand there
     */
    record Change<B>(@Nullable Found<B> before, Head<B> after) {}

    /** The documents of these subjects, tombstones included. */
    Map<String, Found<B>> find(Collection<String> subjects) {
        Map<String, Found<B>> found = new HashMap<>();
        heads().find(Filters.in("_id", subjects))
                .forEach(document -> {
                    List<Event> outbox =
                            document.getList(OutboxRelay.FIELD, Document.class, List.of()).stream()
                                    .map(event -> mongo.getConverter().read(Event.class, event))
                                    .toList();
                    found.put(
                            document.getString("_id"), new Found<>(mapping.read(document), outbox));
                });
        return found;
    }

    /**
     * Stores these documents, each of which follows the one read before.
     *
     * @throws OptimisticLockingFailureException if another writer came between; nothing is lost,
     *     read and try again
     */
    void write(List<Change<B>> changes) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<Head<B>> replaced = new ArrayList<>();
        for (Change<B> change : changes) {
            Found<B> before = change.before();
            if (before == null) {
                writes.add(new InsertOneModel<>(mapping.document(change.after())));
                continue;
            }
            writes.add(mapping.update(change.after(), before.outbox()));
            if (change.after().erased()) {
                // Before the tombstone: a crash in between is mended by the redelivery.
                earlier.forget(change.after().subject());
            } else {
                replaced.add(before.head());
            }
        }
        earlier.keep(replaced);
        long updates = changes.stream().filter(change -> change.before() != null).count();
        try {
            var result = heads().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < updates) {
                throw overtaken(null);
            }
        } catch (MongoBulkWriteException e) {
            throw DuplicateKeys.areAll(e) ? overtaken(e) : e;
        }
    }

    /**
     * Changes the latest version in place and puts events into its outbox, in one write.
     *
     * @throws OptimisticLockingFailureException if it is no longer as it was read; nothing is
     *     changed
     */
    void revise(Head<B> before, Head<B> after, List<Event> events) {
        var asRead =
                Filters.and(
                        Filters.eq("_id", before.subject()),
                        Filters.eq("revision", before.revision()));
        var revised =
                Updates.combine(
                        Updates.set(StoredHead.BODY, mapping.body(after)),
                        Updates.set(DerivedDocuments.INDEXED, mapping.beside(after)),
                        Updates.set("revision", after.revision()),
                        Updates.set("lastSequence", after.lastSequence()),
                        Updates.set("inOutbox", after.inOutbox()),
                        Updates.pushEach(
                                OutboxRelay.FIELD, events.stream().map(this::document).toList()));
        if (heads().updateOne(asRead, revised).getMatchedCount() == 0) {
            throw overtaken(null);
        }
    }

    private Document document(Event event) {
        Document document = new Document();
        mongo.getConverter().write(event, document);
        document.remove("_class");
        return document;
    }

    private OptimisticLockingFailureException overtaken(@Nullable Throwable cause) {
        return new OptimisticLockingFailureException(name + ": another writer came between", cause);
    }

    private MongoCollection<Document> heads() {
        return mongo.getCollection(name);
    }
}
