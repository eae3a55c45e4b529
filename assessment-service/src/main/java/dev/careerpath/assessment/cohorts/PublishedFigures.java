package dev.careerpath.assessment.cohorts;

import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A cohort's figures as they are kept, with whom they were made from. */
final class PublishedFigures {

    /** Whom the figures were made from; nothing that is shown, and most of the document. */
    static final String COUNTED = "counted";

    private static final String FIGURES = "figures";

    private final Map<String, Document> figures = new TreeMap<>();
    private final LevelTable counted;

    private PublishedFigures(LevelTable counted) {
        this.counted = counted;
    }

    /**
     * What may be shown of a figure.
     *
     * @param people behind it, in steps of five
     */
    record Shown(double level, int people) {}

    static PublishedFigures none() {
        return new PublishedFigures(new LevelTable());
    }

    /** Those of a document; null for a cohort that has none yet. */
    static PublishedFigures read(@Nullable Document document) {
        if (document == null) {
            return none();
        }
        Binary kept = document.get(COUNTED, Binary.class);
        PublishedFigures published =
                new PublishedFigures(
                        kept == null ? new LevelTable() : LevelTable.read(kept.getData()));
        for (Document one : document.getList(FIGURES, Document.class, List.of())) {
            String competency = one.getString("competency");
            published.figures.put(competency, one);
            // Earlier releases kept them with each figure.
            if (one.remove(COUNTED) instanceof Document earlier) {
                earlier.forEach((person, level) ->
                        published.counted.put(competency, person, ((Number) level).doubleValue()));
            }
        }
        return published;
    }

    Set<String> competencies() {
        return figures.keySet();
    }

    /** Everybody whom a figure was made from. */
    Set<String> people() {
        return new HashSet<>(counted.people());
    }

    /** What was published of a competency; null for nothing. */
    @Nullable Figure of(String competency) {
        Document one = figures.get(competency);
        return one == null
                ? null
                : new Figure(
                        one.getDouble("level"), one.getInteger("people"), counted.of(competency));
    }

    /**
     * Puts a figure in.
     *
     * @param today how many people have a level now
     */
    void put(String competency, Figure figure, int today) {
        figures.put(
                competency,
                new Document("competency", competency)
                        .append("level", figure.level())
                        .append("people", figure.people())
                        .append("peopleRounded", figure.peopleRounded())
                        .append("shown", figure.showsFor(today)));
        figure.counted().forEach((person, level) -> counted.put(competency, person, level));
    }

    /** How these take the place of those that are kept. */
    Bson update() {
        return Updates.combine(
                Updates.set(FIGURES, List.copyOf(figures.values())),
                Updates.set(COUNTED, new Binary(counted.write())));
    }

    /** What may be shown of a document's figures, by competency. */
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
