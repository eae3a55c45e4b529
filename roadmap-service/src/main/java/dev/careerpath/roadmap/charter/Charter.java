package dev.careerpath.roadmap.charter;

import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role at a company, filled in.
 *
 * @param version of the data it is made from
 * @param ownership area by area
 * @param meetings in the order in which they come back, the most frequent first
 * @param scorecard what the role is measured by
 * @param sections what else there is to know, the most needed first
 */
public record Charter(
        String version,
        TargetRole role,
        CompanyStage companyStage,
        List<Owned> ownership,
        List<Meeting> meetings,
        List<Measure> scorecard,
        List<Section> sections) {

    /** Whether it says what a CTO and a CPO would have of each area, were they two. */
    public boolean comparesWithTwoRoles() {
        return ownership.stream().anyMatch(row -> row.besideYou() != null);
    }

    /**
     * An area and the role's part in it.
     *
     * @param share such as {@code co-own with product}
     * @param besideYou what the neighbouring roles have of it, where the sources say so
     * @param sources ids of the facts it rests on
     */
    public record Owned(
            String area, String share, @Nullable String besideYou, List<String> sources) {}

    /**
     * A meeting that comes back.
     *
     * @param every how often
     * @param length such as {@code 60 to 90 minutes}
     */
    public record Meeting(
            String name, String every, String length, String purpose, List<String> sources) {}

    /** A figure with what to aim for and how often to look at it. */
    public record Measure(
            String area,
            String metric,
            @Nullable String target,
            String cadence,
            List<String> sources) {}

    /**
     * Lines on one subject.
     *
     * @param core whether it belongs in a first reading
     */
    public record Section(String id, String title, boolean core, List<Line> lines) {}

    /** One thing to know. */
    public record Line(String text, List<String> sources) {}
}
