package dev.careerpath.assessment.groups;

/** Groups of five or more people. */
public final class Fives {

    /** The fewest people behind a figure, or behind the difference of two. */
    public static final int AT_LEAST = 5;

    private Fives() {}

    /** A count in steps of five, so that nobody is seen joining or leaving. */
    public static long rounded(long people) {
        return people - people % AT_LEAST;
    }
}
