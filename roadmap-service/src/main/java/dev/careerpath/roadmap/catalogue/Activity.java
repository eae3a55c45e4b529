package dev.careerpath.roadmap.catalogue;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something one does to grow.
 *
 * @param id stable from version to version of the catalogue while it means the same
 * @param title an imperative, at most 90 characters
 * @param kind what sort of work it is
 * @param stage the stage it belongs in
 * @param hours the whole effort, 1 to 200
 * @param weeks the shortest time it takes, 1 to 52
 * @param raises one to four competencies
 * @param after activities to finish first
 * @param doneWhen what can be observed when it is done
 * @param roles the target roles it serves
 * @param companyStages where it fits; empty for everywhere
 * @param emphases the emphases it is for; empty for everybody
 * @param startingFrom the current roles it is for; empty for all
 * @param sources ids of the facts it rests on
 * @param mode whether it fills its weeks or runs beside other work; a project where nothing is said
 * @param needs what one must be able to reach to do it
 * @param without what one must not be able to reach: it stands in for steps that need that
 * @param guide how to go about it; null in catalogues before 1.1
 * @param opens what other activities find only once it is done
 * @param inPlaceOfHolder whether it is done in the place of whoever holds the target role now, and
 *     so not by them
 */
public record Activity(
        String id,
        String title,
        Kind kind,
        StageId stage,
        int hours,
        int weeks,
        List<Raise> raises,
        List<String> after,
        List<String> doneWhen,
        List<TargetRole> roles,
        List<CompanyStage> companyStages,
        List<String> emphases,
        List<String> startingFrom,
        List<String> sources,
        Mode mode,
        List<Need> needs,
        List<Need> without,
        @Nullable Guide guide,
        List<Opens> opens,
        Boolean inPlaceOfHolder) {

    public Activity {
        raises = Lists.orEmpty(raises);
        after = Lists.orEmpty(after);
        doneWhen = Lists.orEmpty(doneWhen);
        roles = Lists.orEmpty(roles);
        companyStages = Lists.orEmpty(companyStages);
        emphases = Lists.orEmpty(emphases);
        startingFrom = Lists.orEmpty(startingFrom);
        sources = Lists.orEmpty(sources);
        mode = mode == null ? Mode.PROJECT : mode;
        needs = Lists.orEmpty(needs);
        without = Lists.orEmpty(without);
        opens = Lists.orEmpty(opens);
        inPlaceOfHolder = Objects.requireNonNullElse(inPlaceOfHolder, false);
    }

    /** How it takes up time. */
    public enum Mode {
        /** Has a beginning and an end, and asks for attention between them. */
        PROJECT,
        /** Comes back every week or month, beside whatever else is done. */
        HABIT
    }

    /**
     * Something that is found only once an activity is done.
     *
     * @param need what it is
     * @param from activities of this stage and later ones wait for it; earlier ones make do with
     *     less
     */
    public record Opens(Need need, StageId from) {

        /** Whether an activity waits for it. */
        public boolean isNeededBy(Activity activity) {
            return activity.needs().contains(need) && activity.stage().compareTo(from) >= 0;
        }
    }

    /**
     * How to go about it.
     *
     * @param firstStep what to do first, this week
     * @param withWhom who helps or has to agree
     * @param goodLooksLike what tells good work from work that is only finished
     * @param template headings or questions of the paper it asks for; empty where it asks for none
     */
    public record Guide(
            String firstStep, String withWhom, String goodLooksLike, List<String> template) {
        public Guide {
            template = Lists.orEmpty(template);
        }
    }

    /** The sort of work. */
    public enum Kind {
        STRETCH,
        ARTIFACT,
        PRACTICE,
        MENTORING,
        READING,
        COURSE,
        EXPOSURE
    }

    /**
     * What an activity does for a competency: somebody at {@code from} or above, and below {@code
     * to}, comes to {@code to}.
     *
     * @param from 0 to 5
     * @param to above {@code from}, at most 5
     */
    public record Raise(String competency, double from, double to) {}

    /** Whether it is meant for somebody in this situation. */
    public boolean isFor(
            TargetRole role,
            CompanyStage companyStage,
            List<String> theirEmphases,
            String currentRole) {
        return roles.contains(role)
                && (companyStages.isEmpty() || companyStages.contains(companyStage))
                && (emphases.isEmpty() || emphases.stream().anyMatch(theirEmphases::contains))
                && (startingFrom.isEmpty() || startingFrom.contains(currentRole));
    }
}
