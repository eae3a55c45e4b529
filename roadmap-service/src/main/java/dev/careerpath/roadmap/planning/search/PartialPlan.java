package dev.careerpath.roadmap.planning.search;

import dev.careerpath.roadmap.planning.problem.ProblemArrays;
import dev.careerpath.roadmap.planning.problem.Units;

/**
 * A plan in the making. One is used for many plans after each other, so that a search leaves
 * nothing to collect.
 */
final class PartialPlan {

    /** The cycle in which each rise is reached. */
    final int[] reached;

    /** The highest level that counts, of each competency that a step works on. */
    final int[] targeted;

    /** The cycle in which each step ends. */
    final int[] end;

    /** The cycle from which each unit of capacity is free. */
    final int[] free;

    /** The steps, in the order of their starts. */
    final int[] order;

    int taken;
    int last;
    int lastStep;
    long area;
    double opened;
    long mark;

    PartialPlan(ProblemArrays problem, Units units) {
        reached = new int[problem.gain.length];
        targeted = new int[problem.competencies];
        end = new int[problem.steps];
        free = new int[units.all()];
        order = new int[problem.steps];
    }

    void copy(PartialPlan plan) {
        System.arraycopy(plan.reached, 0, reached, 0, reached.length);
        System.arraycopy(plan.targeted, 0, targeted, 0, targeted.length);
        System.arraycopy(plan.end, 0, end, 0, end.length);
        System.arraycopy(plan.free, 0, free, 0, free.length);
        System.arraycopy(plan.order, 0, order, 0, plan.taken);
        taken = plan.taken;
        last = plan.last;
        lastStep = plan.lastStep;
        area = plan.area;
        opened = plan.opened;
        mark = plan.mark;
    }
}
