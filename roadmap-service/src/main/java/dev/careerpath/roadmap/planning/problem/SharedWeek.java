package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.catalogue.Activity;

/**
 * How a week is shared by what is done at once.
 *
 * @param minutes above 0
 * @param habits whether some of it is kept for habits
 */
record SharedWeek(int minutes, boolean habits) {

    /** The most habits that anybody keeps up at once. */
    private static final int MOST_HABITS = 3;

    /** The minutes a week from which on there is time for a second project, and another habit. */
    private static final int MINUTES_FOR_ONE_MORE = 240;

    /** The least share of the week that is kept for habits: one part in so many. */
    private static final int PARTS = 4;

    /** What is kept for each habit, as far as projects are left two hours more than habits. */
    private static final int MINUTES_OF_A_HABIT = 60;

    /** How many habits may be kept up at once; and as many projects, but two at most. */
    int atOnce() {
        int most = habits ? MOST_HABITS : MOST_HABITS - 1;
        return Math.clamp(1 + minutes / MINUTES_FOR_ONE_MORE, 1, most);
    }

    /** The minutes of each thing of these units. */
    int each(Activity.Mode mode, Units units) {
        int forHabits = units.habits() > 0 ? forHabits(units.habits()) : 0;
        return Math.max(
                1,
                mode == Activity.Mode.HABIT && units.habits() > 0
                        ? forHabits / units.habits()
                        : (minutes - forHabits) / units.projects());
    }

    /** Of a week with time for more than one thing. */
    private int forHabits(int things) {
        return Math.max(
                minutes / PARTS,
                Math.min(things * MINUTES_OF_A_HABIT, minutes / 2 - MINUTES_OF_A_HABIT));
    }
}
