package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.List;

/** Ranks the needs of a role by what closing their gaps is worth in the score. */
final class GapPriorities {

    private GapPriorities() {}

    /** The rank of each need; 1 is worth most, and of two alike the first. */
    static int[] of(List<Need> needs, Estimates estimates) {
        double[] worth = new double[needs.size()];
        for (int i = 0; i < worth.length; i++) {
            Need need = needs.get(i);
            worth[i] = need.weight() * (1 - need.met(estimates.at(need.place()).level()));
        }
        int[] priorities = new int[worth.length];
        for (int i = 0; i < worth.length; i++) {
            int before = 0;
            for (int other = 0; other < worth.length; other++) {
                if (worth[other] > worth[i] || (worth[other] == worth[i] && other < i)) {
                    before++;
                }
            }
            priorities[i] = before + 1;
        }
        return priorities;
    }
}
