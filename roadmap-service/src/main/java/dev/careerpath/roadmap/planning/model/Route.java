package dev.careerpath.roadmap.planning.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the hard requirements that no step meets are met: by time in posts on the way to the role.
 *
 * @param aimFirstAt the title of the post to aim at first, where the role is out of reach by its
 *     date; null where the posts fit before it
 * @param legs the posts in their order; empty where no post meets what is open
 * @param open what is still not met at the end of the route, with what follows
 * @param byTime what time in the present post meets by the target date
 * @param readiness what the assessment would say, 0 to 100, once the plan is followed and the last
 *     post has done what it does; null without posts, or where the assessment does not say how
 *     levels grow
 */
public record Route(
        @Nullable String aimFirstAt,
        List<Leg> legs,
        List<OpenGate> open,
        List<TimeGate> byTime,
        @Nullable Double readiness) {

    /** Where every requirement is met. */
    public static final Route NOTHING_OPEN = new Route(null, List.of(), List.of(), List.of(), null);

    public Route {
        legs = List.copyOf(legs);
        open = List.copyOf(open);
        // Routes that were stored before time was looked at have none.
        byTime = byTime == null ? List.of() : List.copyOf(byTime);
    }

    /**
     * Time in one post.
     *
     * @param post its id in the catalogue
     * @param where INSIDE or OUTSIDE the present company, or EITHER
     * @param start the earliest day in it, after the time it takes to be offered it
     * @param end the last day of the time it needs to count
     * @param meets titles of the requirements that it meets
     * @param toGetIt what one does to be offered it, what it asks for, and what to look for in it
     * @param raises what it does for the competencies of the role, on top of the plan
     */
    public record Leg(
            String post,
            String title,
            String where,
            LocalDate start,
            LocalDate end,
            List<String> meets,
            List<String> toGetIt,
            List<Milestone.Raised> raises) {

        public Leg {
            raises = raises == null ? List.of() : List.copyOf(raises);
        }
    }

    /** A requirement that time alone meets, and the day. */
    public record TimeGate(String code, String title, LocalDate metOn) {}

    /** A requirement that stays open. */
    public record OpenGate(String code, String title, String follows) {}
}
