package dev.careerpath.assessment.cohorts;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How a cohort's figures are kept. */
final class PublishedFigures {

    private static final String FIGURES = "figures";

    private PublishedFigures() {}

    /**
     * What may be shown of a figure.
     *
     * @param people behind it, in steps of five
     */
    record Shown(double level, int people) {}

    static Map<String, Figure> read(Document document) {
        Map<String, Figure> figures = new HashMap<>();
        for (Document one : document.getList(FIGURES, Document.class, List.of())) {
            Map<String, Double> counted = new HashMap<>();
            one.get("counted", Document.class)
                    .forEach(
                            (person, level) -> counted.put(person, ((Number) level).doubleValue()));
            figures.put(
                    one.getString("competency"),
                    new Figure(one.getDouble("level"), one.getInteger("people"), counted));
        }
        return figures;
    }

    /**
     * @param today how many people have a level now, by competency
     */
    static Bson update(Map<String, Figure> figures, Map<String, Integer> today) {
        List<Document> documents = new ArrayList<>();
        figures.forEach((competency, figure) -> {
            Document counted = new Document();
            figure.counted().forEach(counted::append);
            documents.add(
                    new Document("competency", competency)
                            .append("level", figure.level())
                            .append("people", figure.people())
                            .append("peopleRounded", figure.peopleRounded())
                            .append("shown", figure.showsFor(today.getOrDefault(competency, 0)))
                            .append("counted", counted));
        });
        return Updates.set(FIGURES, documents);
    }

    static Map<String, Shown> shown(Document document) {
        Map<String, Shown> shown = new HashMap<>();
        for (Document one : document.getList(FIGURES, Document.class, List.of())) {
            if (one.getBoolean("shown", false)) {
                shown.put(
                        one.getString("competency"),
                        new Shown(one.getDouble("level"), one.getInteger("peopleRounded")));
            }
        }
        return shown;
    }
}
