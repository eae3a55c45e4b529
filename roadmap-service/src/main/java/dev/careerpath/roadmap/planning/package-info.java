/**
 * Makes the plan. In: a {@link dev.careerpath.roadmap.planning.LeaderSituation} (levels against
 * requirements, goal, progress) and a catalogue. Out: a {@link
 * dev.careerpath.roadmap.planning.Roadmap}. Deterministic, plain Java.
 *
 * <h2>What is asked</h2>
 *
 * <p>Time runs in cycles of four weeks, from the next Monday on; a step starts with a cycle and
 * counts when its last cycle ends and is reviewed. Of n things that are done at once each gets an
 * n-th of the weekly minutes; n is one for every three hours a week, one at least and three at
 * most. A step takes the cycles that hold its shortest duration and its hours at that share. It
 * starts only when every level that it starts from is reached (a quarter below is near enough, for
 * levels are estimates) and its prerequisites are done, and at most n steps are under way in any
 * cycle. Where the date comes within the first cycle, the plan holds what can be done in the whole
 * weeks until it, and where no whole week is left, nothing new. Raising competency c to level l is
 * worth what the assessment's score gains by it; less than a tenth of a point counts as nothing.
 *
 * <p><b>Objective</b>: the area under the curve of readiness, that is its sum over the ends of the
 * cycles until the target date, or of the first ten where the date is farther. This is "weighted
 * readiness rises as early as it can": a point gained a cycle earlier counts once more, what is
 * gained last still counts once, and no weight between "early" and "high" has to be made up. Ten
 * cycles, because a plan for a leader is made anew at every assessment, and nobody keeps to the
 * order of what comes in a year; and so the exact model, which grows with every cycle, can still
 * prove its optimum. Later steps follow, in the order that is done soonest. Where everything worth
 * doing can be done by the date, all of it has to be.
 *
 * <h2>Why more time or hours never make it worse</h2>
 *
 * <p>{@code Searching} looks at orders without knowing the date; let s be the best of them for T
 * cycles, s' for T+1. Then area(s, T) >= area(s', T) and area(s', T+1) >= area(s, T+1); the
 * differences are the readiness at T+1, so s' ends with at least as much as s. {@code Soonest} says
 * when everything is done, from orders that do not depend on the hours, laid out so that nothing
 * overtakes; so every end is a maximum of sums and can only sink when steps get shorter, are done
 * already, or more is done at once. The plan before hands on its orders, so that doing a step never
 * makes the finish later and planning anew with nothing changed changes nothing.
 *
 * <h2>What a plan that is followed keeps</h2>
 *
 * <p>A plan that is on course ({@code Following}) keeps its cycles, so a step that takes several is
 * not rounded up again at each plan. Where nothing else is known than when it was made, and nothing
 * was skipped or finished early, it also keeps its dates ({@code Before.Standing}) and its finish;
 * only what is no longer worth taking goes out and leaves a gap. What comes after the date waits
 * when its own date has come, for a plan does not hold it. A step under way runs from the week in
 * which it was really begun. A plan that is late begins a new cycle on the next Monday, in its
 * order, and says the later dates.
 *
 * <h2>Who does what</h2>
 *
 * <p>{@code Following} and {@code Before} read the plan before, {@code Stating} states the {@code
 * PlanningProblem}, with what readiness {@code Gains} and the leader's {@code Pace}, {@code
 * Timetable} lays an order out, {@code Ordering} and {@code Beam} make first orders, {@code
 * Searching} betters them, {@code Choosing} picks, {@code Drafting} makes milestones of steps,
 * {@code Staging} puts them in stages, {@code Weighing} says whether it fits and what would make it
 * fit, {@code Laying} writes the stages, {@code Planning} puts them together. {@code Solution} is
 * what other solvers are compared by; the bench holds an exact one.
 */
@NullMarked
package dev.careerpath.roadmap.planning;

import org.jspecify.annotations.NullMarked;
