package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store's file as the release before wrote it, without checksums: five profiles of two tenants,
 * the second of them changed and the third deleted.
 */
class ReleaseBeforeTests {

    @TempDir private Path data;

    @Test
    void readsAndWritesWhatTheReleaseBeforeHasStored() throws Exception {
        try (var file = getClass().getResourceAsStream("/release-before/documents.mv")) {
            Files.copy(file, data.resolve("documents.mv"));
        }
        try (EmbeddedMongo store = EmbeddedMongo.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> profiles = profiles(client);
            assertThat(profiles.countDocuments()).isEqualTo(4);
            assertThat(profiles.find(Filters.eq("tenant", "acme")).sort(Sorts.descending("_id")))
                    .extracting(profile -> profile.getString("_id"))
                    .containsExactly("profile-2", "profile-1");
            profiles.updateOne(Filters.eq("profile-1"), Updates.set("version", 2L));
        }
        try (EmbeddedMongo store = EmbeddedMongo.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(profiles(client).find(Filters.eq("profile-1")).first())
                    .containsEntry("version", 2L);
            assertThat(profiles(client).find(Filters.eq("profile-2")).first())
                    .containsEntry("version", 9L);
        }
    }

    private static MongoCollection<Document> profiles(MongoClient client) {
        return client.getDatabase("careerpath-profile").getCollection("profiles");
    }
}
