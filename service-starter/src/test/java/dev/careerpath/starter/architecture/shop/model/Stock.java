package dev.careerpath.starter.architecture.shop.model;

import com.mongodb.client.FindIterable;
import org.bson.Document;

/** Leaves an answer open when it has found what it looks for. */
public record Stock(FindIterable<Document> things) {

    public boolean has(String name) {
        for (Document thing : things) {
            if (name.equals(thing.getString("name"))) {
                return true;
            }
        }
        return false;
    }
}
