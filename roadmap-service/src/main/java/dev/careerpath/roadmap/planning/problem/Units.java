package dev.careerpath.roadmap.planning.problem;

/**
 * How many projects and how many habits may be under way at once: two renewable resources, of which
 * each step takes one unit of one for its whole duration. Units are numbered, those for projects
 * first.
 *
 * @param projects at least 1
 * @param habits 0 where habits take the units for projects
 */
public record Units(int projects, int habits) {

    /**
     * The most projects at once; more are only half done. A limit on work in progress, as in most
     * flow-based methods.
     */
    private static final int MOST_PROJECTS = 2;

    /**
     * The units where so many things may be done at once; somebody who does one thing at a time
     * does not divide the week.
     */
    static Units of(int atOnce, boolean habits) {
        return new Units(Math.min(atOnce, MOST_PROJECTS), habits && atOnce > 1 ? atOnce : 0);
    }

    public int all() {
        return projects + habits;
    }

    /** The first unit for a step. */
    public int first(boolean habit) {
        return habit && habits > 0 ? projects : 0;
    }

    /** The unit after the last one for a step. */
    public int end(boolean habit) {
        return habit && habits > 0 ? all() : projects;
    }

    /** The unit for a step that is free first. */
    public int freest(int[] freeFrom, boolean habit) {
        int freest = first(habit);
        for (int unit = freest + 1; unit < end(habit); unit++) {
            if (freeFrom[unit] < freeFrom[freest]) {
                freest = unit;
            }
        }
        return freest;
    }
}
