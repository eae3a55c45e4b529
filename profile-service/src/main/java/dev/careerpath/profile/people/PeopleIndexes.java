package dev.careerpath.profile.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The indexes by which people are found. */
@Component
class PeopleIndexes {

    private final MongoTemplate mongo;

    PeopleIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        MongoCollection<Document> people = mongo.getCollection(People.COLLECTION);
        people.createIndex(Indexes.ascending(People.TENANT, "_id"));
        people.createIndex(Indexes.ascending(People.TENANT, "nameKey", "_id"));
        people.createIndex(Indexes.ascending(People.TENANT, "updatedKey", "_id"));
        people.createIndex(Indexes.ascending(People.TENANT, PersonDocument.WORDS));
        people.createIndex(
                Indexes.ascending(PersonDocument.EARLIER_SEARCH), new IndexOptions().sparse(true));
        for (String filter : List.of("band", "currentRole", "slipping")) {
            people.createIndex(Indexes.ascending(People.TENANT, filter, "_id"));
        }
        people.createIndex(
                Indexes.ascending(People.TENANT, "targetRole", "rank", "projectedFinish", "_id"));
    }
}
