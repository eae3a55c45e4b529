package dev.careerpath.assessment.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.store.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** What is kept of the people in the histograms. */
@Repository
class BenchmarkMembers {

    private static final String COLLECTION = "benchmark-members";

    private final MongoTemplate mongo;

    BenchmarkMembers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is kept of these people. */
    Map<String, Member> of(Collection<String> profiles) {
        Map<String, Member> found = new HashMap<>();
        members()
                .find(Filters.in("_id", profiles))
                .forEach(document -> {
                    String id = document.getString("_id");
                    Cohort cohort =
                            new Cohort(
                                    document.getString("tenant"),
                                    TargetRole.valueOf(document.getString("role")),
                                    CompanyStage.valueOf(document.getString("stage")));
                    found.put(
                            id,
                            new Member(
                                    id,
                                    cohort,
                                    document.getInteger("point"),
                                    document.getLong("sequence")));
                });
        return found;
    }

    /** Keeps people as they are after a batch; null for who is gone. */
    void write(Map<String, @Nullable Member> after) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        after.forEach((profile, member) -> {
            if (member == null) {
                writes.add(new DeleteOneModel<>(Filters.eq("_id", profile)));
            } else {
                Document document =
                        new Document("_id", profile)
                                .append("tenant", member.cohort().owner())
                                .append("role", member.cohort().role().name())
                                .append("stage", member.cohort().stage().name())
                                .append("point", member.point())
                                .append("sequence", member.sequence());
                writes.add(
                        new ReplaceOneModel<>(
                                Filters.and(
                                        Filters.eq("_id", profile),
                                        Filters.lt("sequence", member.sequence())),
                                document,
                                new ReplaceOptions().upsert(true)));
            }
        });
        // A later score of the person may be there already, by a consumer that went on.
        DuplicateKeys.upsert(members(), writes);
    }

    private MongoCollection<Document> members() {
        return mongo.getCollection(COLLECTION);
    }
}
