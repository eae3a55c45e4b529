package dev.careerpath.delivery.deliveries;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stored form of deliveries. */
final class DeliveryDocuments {

    private final MongoTemplate mongo;

    DeliveryDocuments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    MongoCollection<Document> collection() {
        return mongo.getCollection("deliveries");
    }

    /** A delivery or a part of one, without the name of its class. */
    Document written(Object part) {
        Document document = new Document();
        mongo.getConverter().write(part, document);
        document.remove("_class");
        return document;
    }

    Delivery read(Document document) {
        return mongo.getConverter().read(Delivery.class, document);
    }
}
