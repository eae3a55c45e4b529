package dev.careerpath.profile.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.profile.model.TargetRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The documents of all people; see {@link PersonDocument} for what is in one. */
@Repository
public class People {

    static final String COLLECTION = "people";
    static final String TENANT = "tenant";
    private static final int SUCCESSORS = 500;

    private final MongoTemplate mongo;

    People(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void forget(Collection<String> profileIds) {
        if (!profileIds.isEmpty()) {
            collection().deleteMany(Filters.in("_id", profileIds));
        }
    }

    /**
     * Makes people whom an earlier version has stored to be found as all others are.
     *
     * @return how many; fewer than {@code atMost} when none is left
     */
    int renew(int atMost) {
        List<WriteModel<Document>> writes =
                collection()
                        .find(Filters.gte(PersonDocument.EARLIER_SEARCH, ""))
                        .projection(Projections.include(PersonDocument.EARLIER_SEARCH))
                        .limit(atMost)
                        .map(People::renewed)
                        .into(new ArrayList<>());
        if (!writes.isEmpty()) {
            collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        return writes.size();
    }

    private static WriteModel<Document> renewed(Document earlier) {
        String search = earlier.getString(PersonDocument.EARLIER_SEARCH);
        return new UpdateOneModel<>(
                // Only where nothing newer was told meanwhile.
                Filters.and(
                        Filters.eq("_id", earlier.getString("_id")),
                        Filters.eq(PersonDocument.EARLIER_SEARCH, search)),
                PersonUpdates.ofEarlier(search));
    }

    /** What is known of these people beyond their profiles. */
    public Map<String, Person.Summary> summaries(Collection<String> profileIds) {
        Map<String, Person.Summary> found = new HashMap<>();
        collection()
                .find(Filters.in("_id", profileIds))
                .forEach(person ->
                        found.put(person.getString("_id"), PersonDocument.summary(person)));
        return found;
    }

    /**
     * Ids of the wanted people of a tenant, in their order.
     *
     * @param after what the page before ended with; see {@link Cursor}
     */
    public List<Cursor> page(String tenant, Wanted wanted, @Nullable Cursor after, int limit) {
        if (wanted.q() != null && SearchWords.typed(wanted.q()).isEmpty()) {
            return List.of();
        }
        String key = PersonDocument.keyOf(wanted.order());
        boolean descending = wanted.descending();
        return collection()
                .find(WantedPeople.filter(tenant, wanted, after))
                .sort(descending ? Sorts.descending(key, "_id") : Sorts.ascending(key, "_id"))
                .limit(limit)
                .map(document ->
                        new Cursor(String.valueOf(document.get(key)), document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Those of a tenant who aim for a role, the furthest first; see {@link Person.Band}. */
    List<Person> towards(String tenant, TargetRole role) {
        return collection()
                .find(
                        Filters.and(
                                Filters.eq(TENANT, tenant),
                                Filters.eq("targetRole", role.name()),
                                Filters.exists("rank")))
                .sort(Sorts.ascending("rank", "projectedFinish", "_id"))
                .limit(SUCCESSORS)
                .map(PersonDocument::read)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
