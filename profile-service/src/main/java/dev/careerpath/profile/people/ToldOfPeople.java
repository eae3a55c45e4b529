package dev.careerpath.profile.people;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what the sources tell of people; of each source what is newest stays. */
@Repository
class ToldOfPeople {

    private final MongoTemplate mongo;

    ToldOfPeople(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What one source tells of a person.
     *
     * @param source the field that holds how far it has come
     * @param sequence rises with each thing that it tells of this person
     * @param told what its fields become
     */
    record Told(String profileId, String source, long sequence, Bson told) {}

    /**
     * Keeps what is newer than what each source told before; a person is written once, as a rule.
     */
    void keep(Collection<Told> told) {
        List<List<Told>> people = byPerson(told);
        List<List<Told>> refused = write(people).stream().map(people::get).toList();
        // One of the sources had told something newer, or somebody else was the first to write.
        write(refused.stream().flatMap(List::stream).map(List::of).toList());
    }

    private static List<List<Told>> byPerson(Collection<Told> told) {
        Map<String, Map<String, Told>> people = new LinkedHashMap<>();
        for (Told one : told) {
            people.computeIfAbsent(one.profileId(), _ -> new LinkedHashMap<>())
                    .merge(one.source(), one, (a, b) -> a.sequence() > b.sequence() ? a : b);
        }
        return people.values().stream().map(sources -> List.copyOf(sources.values())).toList();
    }

    /** Writes each group whole or not at all, and gives the places of those that were refused. */
    private List<Integer> write(List<List<Told>> groups) {
        return DuplicateKeys.refused(
                mongo.getCollection(People.COLLECTION),
                groups.stream().map(ToldOfPeople::update).toList());
    }

    /** Where a source has told something newer, the filter finds nothing and the id is taken. */
    private static WriteModel<Document> update(List<Told> ofOne) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq("_id", ofOne.getFirst().profileId()));
        for (Told one : ofOne) {
            filters.add(
                    Filters.or(
                            Filters.exists(one.source(), false),
                            Filters.lt(one.source(), one.sequence())));
        }
        return new UpdateOneModel<>(
                Filters.and(filters),
                Updates.combine(ofOne.stream().map(Told::told).toList()),
                new UpdateOptions().upsert(true));
    }
}
