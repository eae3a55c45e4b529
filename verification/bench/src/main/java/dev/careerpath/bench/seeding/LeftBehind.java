package dev.careerpath.bench.seeding;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/**
 * What some profiles of one tenant left in the store, found by looking at every document there is,
 * so that no list of collections here can be outdated.
 *
 * @param tenant theirs
 * @param ofProfiles for each profile the documents that name it
 * @param besides the documents that name their tenant and no profile
 */
record LeftBehind(
        String tenant,
        Map<String, Map<MongoNamespace, List<RawBsonDocument>>> ofProfiles,
        Map<MongoNamespace, List<RawBsonDocument>> besides) {

    private static final String OURS = "careerpath-";

    static LeftBehind of(MongoClient mongo, String tenant, List<String> profiles) {
        LeftBehind found = new LeftBehind(tenant, new LinkedHashMap<>(), new LinkedHashMap<>());
        profiles.forEach(profile -> found.ofProfiles.put(profile, new LinkedHashMap<>()));
        for (String database : mongo.listDatabaseNames()) {
            if (!database.startsWith(OURS)) {
                continue;
            }
            for (String name : mongo.getDatabase(database).listCollectionNames()) {
                var collection =
                        mongo.getDatabase(database).getCollection(name, RawBsonDocument.class);
                for (RawBsonDocument document : collection.find()) {
                    found.add(new MongoNamespace(database, name), document);
                }
            }
        }
        return found;
    }

    private void add(MongoNamespace namespace, RawBsonDocument document) {
        for (Map.Entry<String, Map<MongoNamespace, List<RawBsonDocument>>> profile :
                ofProfiles.entrySet()) {
            if (Template.names(document, profile.getKey())) {
                into(profile.getValue(), namespace).add(document);
                return;
            }
        }
        if (Template.names(document, tenant)) {
            into(besides, namespace).add(document);
        }
    }

    private static List<RawBsonDocument> into(
            Map<MongoNamespace, List<RawBsonDocument>> found, MongoNamespace namespace) {
        return found.computeIfAbsent(namespace, _ -> new ArrayList<>());
    }

    /** Whether each of the profiles has come to this collection. */
    boolean hasOfEach(String collection) {
        return ofProfiles.values().stream()
                .allMatch(one ->
                        one.keySet().stream()
                                .anyMatch(it -> it.getCollectionName().equals(collection)));
    }

    /** All collections that hold something of them. */
    List<String> collections() {
        TreeSet<String> all = new TreeSet<>();
        ofProfiles.values().forEach(one -> one.keySet().forEach(it -> all.add(it.getFullName())));
        besides.keySet().forEach(it -> all.add(it.getFullName()));
        return List.copyOf(all);
    }

    /** For each profile what to copy, with bodies of no more than so many bytes. */
    List<Map<MongoNamespace, List<Template>>> templates(int bodyBytes) {
        List<Map<MongoNamespace, List<Template>>> all = new ArrayList<>();
        ofProfiles.forEach((profile, left) -> {
            Map<MongoNamespace, List<Template>> templates = new LinkedHashMap<>();
            left.forEach((namespace, documents) ->
                    templates.put(
                            namespace,
                            documents.stream()
                                    .map(it ->
                                            Template.of(it, new Owner(profile, tenant), bodyBytes))
                                    .toList()));
            all.add(templates);
        });
        return all;
    }

    /** What another tenant has besides its profiles. */
    Map<MongoNamespace, List<RawBsonDocument>> ofTenant(String other) {
        Owner from = new Owner(Owner.NOBODY, tenant);
        Owner to = new Owner(Owner.NOBODY, other);
        Map<MongoNamespace, List<RawBsonDocument>> copies = new LinkedHashMap<>();
        besides.forEach((namespace, documents) ->
                copies.put(
                        namespace,
                        documents.stream()
                                .map(it -> Template.of(it, from, Integer.MAX_VALUE).copy(to))
                                .toList()));
        return copies;
    }
}
