package dev.careerpath.assessment.benchmarks;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.careerpath.assessment.benchmarks.Counting.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes steps into a histogram, and up to which offset it has come. */
final class HistogramSteps {

    private HistogramSteps() {}

    /** The histogram that begins with these steps. */
    static WriteModel<Document> first(String id, List<Step> steps) {
        Document counts = new Document();
        sums(steps)
                .forEach((field, people) -> {
                    String[] path = field.split("\\.", 2);
                    ((Document) counts.computeIfAbsent(path[0], _ -> new Document()))
                            .append(path[1], people);
                });
        return new InsertOneModel<>(
                new Document("_id", id)
                        .append("cohort", id.substring(0, id.lastIndexOf('|')))
                        .append("offset", steps.getLast().offset())
                        .append("counts", counts.get("counts"))
                        .append("tenants", counts.get("tenants")));
    }

    /** The steps that come after an offset. */
    static WriteModel<Document> next(String id, long offset, List<Step> steps) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("offset", steps.getLast().offset()));
        sums(steps).forEach((field, people) -> changes.add(Updates.inc(field, people)));
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", id), Filters.eq("offset", offset)),
                Updates.combine(changes));
    }

    private static Map<String, Long> sums(List<Step> steps) {
        Map<String, Long> sums = new TreeMap<>();
        for (Step step : steps) {
            sums.merge("counts." + step.point(), (long) step.people(), Long::sum);
            sums.merge("tenants." + nameOf(step.tenant()), (long) step.people(), Long::sum);
        }
        return sums;
    }

    /** A tenant's name may have dots, which a field's may not. */
    static String nameOf(String tenant) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(tenant.getBytes(StandardCharsets.UTF_8));
    }
}
