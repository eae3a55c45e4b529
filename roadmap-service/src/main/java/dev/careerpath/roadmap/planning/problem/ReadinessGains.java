package dev.careerpath.roadmap.planning.problem;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gains in readiness: by competency, the levels that can be reached and what reaching each of
 * them adds. Rank 0 is today's level, rank 1 the next one that some step leads to, and so on.
 */
public final class ReadinessGains {

    /** A gain too small to plan for, in thousandths of a point. */
    private static final int NEGLIGIBLE = 100;

    private final List<LeaderSituation.Need> needs;
    private final LevelWorth worth;
    private final double[][] levels;
    private final int[][] gains;

    /**
     * Works out the gains.
     *
     * @param today the level, 0 to 5, of each competency
     * @param reachable the levels above it, from the lowest on
     * @param growth how much of the way to a level a finished step is expected to go; null for all
     *     of it
     */
    public ReadinessGains(
            List<LeaderSituation.Need> needs,
            double[] today,
            List<? extends Set<Double>> reachable,
            @Nullable GrowthModel growth) {
        this.needs = needs;
        this.worth = LevelWorth.of(needs, growth);
        this.levels = new double[today.length][];
        this.gains = new int[today.length][];
        for (int c = 0; c < today.length; c++) {
            levels[c] = ranked(today[c], reachable.get(c));
            gains[c] = new int[levels[c].length];
            for (int rank = 1; rank < levels[c].length; rank++) {
                double gain = worth.of(c, levels[c][rank]) - worth.of(c, levels[c][rank - 1]);
                int thousandths = (int) Math.round(1000 * gain);
                gains[c][rank] = thousandths < NEGLIGIBLE ? 0 : thousandths;
            }
        }
    }

    private static double[] ranked(double today, Set<Double> reachable) {
        double[] ranked = new double[reachable.size() + 1];
        ranked[0] = today;
        int rank = 1;
        for (double level : reachable) {
            ranked[rank++] = level;
        }
        return ranked;
    }

    /** Points of readiness that finished milestones have added since the assessment. */
    public double sinceAssessed() {
        double points = 0;
        for (int c = 0; c < levels.length; c++) {
            points += worth.of(c, levels[c][0]) - worth.of(c, needs.get(c).level());
        }
        return points;
    }

    /** Thousandths of a point that reaching each rank adds. */
    public int[] of(int competency) {
        return gains[competency].clone();
    }

    public int gain(int competency, int rank) {
        return gains[competency][rank];
    }

    public double level(int competency, int rank) {
        return levels[competency][rank];
    }

    public int ranks(int competency) {
        return gains[competency].length;
    }

    /** The lowest rank that is at least this level; there is one. */
    public int rank(int competency, double level) {
        int rank = 0;
        while (levels[competency][rank] < level) {
            rank++;
        }
        return rank;
    }

    /** Whether reaching each rank of each competency adds anything. */
    public boolean[][] counting() {
        boolean[][] counting = new boolean[gains.length][];
        for (int c = 0; c < gains.length; c++) {
            counting[c] = new boolean[gains[c].length];
            for (int rank = 0; rank < gains[c].length; rank++) {
                counting[c][rank] = gains[c][rank] > 0;
            }
        }
        return counting;
    }
}
