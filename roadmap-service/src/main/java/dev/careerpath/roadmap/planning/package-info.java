/**
 * Makes the plan. In: a {@link dev.careerpath.roadmap.planning.model.LeaderSituation} (levels
 * against requirements, goal, progress) and a catalogue. Out: a {@link
 * dev.careerpath.roadmap.planning.model.Roadmap}. Deterministic, plain Java.
 *
 * <h2>The problem</h2>
 *
 * <p>A resource-constrained project scheduling problem (RCPSP): activities with durations and
 * precedence compete for renewable resources, the leader's week. In the notation of Brucker et al.
 * it is PS | prec | sum of weighted completion times, with three additions: activities are
 * optional, a precedence may be met by any of several activities (one starts from a level, and
 * different activities lead to that level), and the gain is counted once, by the first that brings
 * it.
 *
 * <p><b>Activities.</b> Time runs in cycles, three a quarter, of four, four and five weeks, from
 * the next Monday on; an activity starts with a cycle and counts when its last cycle ends and is
 * reviewed. Its duration is that of the cycles that hold its shortest time and its hours at its
 * share of the week, wherever they begin. As any three cycles in a row take 13 weeks, what lasts a
 * quarter, half a year or a year takes just that.
 *
 * <p><b>Resources.</b> Two renewable ones, of which an activity takes one unit of one for its whole
 * duration: units for projects, and units for habits and meetings, which run beside them. Below
 * four hours a week there is one unit for either; from four hours on there are two for projects and
 * two for habits, from eight hours on three for habits, and no more. A quarter of the week is kept
 * for habits, or an hour for each where that is more and leaves projects two hours more than
 * habits; the units of a resource share its minutes evenly.
 *
 * <p><b>Constraints.</b> An activity starts only when its prerequisites are done and every level
 * that it starts from is reached (a quarter below is near enough, for levels are estimates); in no
 * cycle are more under way than there are units. Where the catalogue says that an activity opens
 * something, such as the ear of the executives, whatever needs it comes after that activity, also
 * for who has outgrown what it teaches. The last cycles before the date are no part of the problem:
 * they are kept for the way into the role, one from three cycles on, two from seven, three from
 * twelve; the whole cycles before them are the time there is. Where the date comes within the first
 * cycle, the plan holds what can be done in the whole weeks until it, and where no whole week is
 * left, nothing new.
 *
 * <p><b>The core of the role.</b> Of the competencies that the catalogue names for a role, such as
 * evangelism, customers and sales for a field CTO, a plan works on as many as it can where half a
 * level or more is missing: it comes to the first level of each that is worth something. This goes
 * before the objective, and yields to one thing alone: that a later date never raises less. What is
 * left out all the same is said, with the reason.
 *
 * <p><b>Objective.</b> The largest area under the curve of readiness, that is its sum over the ends
 * of the cycles until the target date, or of the first ten where the date is farther. Raising
 * competency c to level l is worth what the assessment's score is expected to gain by steps that
 * are shown, in its own model of growth; less than a tenth of a point counts as nothing. This is
 * "weighted readiness rises as early as it can": a point gained a cycle earlier counts once more,
 * what is gained last still counts once, and no weight between "early" and "high" has to be made
 * up. Ten cycles, because a plan for a leader is made anew at every assessment, and nobody keeps to
 * the order of what comes in a year; and so the exact model, which grows with every cycle, can
 * still prove its optimum. Later steps follow, in the order that is done soonest. Where everything
 * worth doing can be done by the date, all of it has to be.
 *
 * <h2>How it is solved</h2>
 *
 * <p>A solution is an <em>activity list</em>, a permutation of the activities. The serial and the
 * parallel <em>schedule generation schemes</em> make a schedule of it; what would end after the
 * time looked at is left out, so that it takes no unit of what counts. Lists come from priority
 * rules (gain per cost) and from a beam search; simulated annealing then moves single activities or
 * puts one in the place of another, in rounds: as long as a round gains something, the next one
 * begins with a third of the activities put last. Where the core of the role is not worked on in
 * full, another beam counts it beside the area; lists that work on most of it are moved, and may
 * lose some of it on the way. The bench holds an exact model (CP-SAT) of the same problem and
 * measures the distance.
 *
 * <p>References: P. Brucker, A. Drexl, R. Möhring, K. Neumann, E. Pesch, "Resource-constrained
 * project scheduling: notation, classification, models, and methods", European Journal of
 * Operational Research 112 (1999). R. Kolisch, S. Hartmann, "Heuristic algorithms for the
 * resource-constrained project scheduling problem: classification and computational analysis", in:
 * Weglarz (ed.), Project Scheduling (1999), for both schemes and activity lists. K. Bouleimen, H.
 * Lecocq, "A new efficient simulated annealing algorithm for the resource-constrained project
 * scheduling problem", European Journal of Operational Research 149 (2003).
 *
 * <h2>What comes on top</h2>
 *
 * <p>{@code LastStage} fills the weeks from the end of all other steps to the date, half a year at
 * most: with what takes longest and fits, such as deputising, a search or the hand-over, in the
 * order in which one does them, up to the last whole week before the first day. Where the date
 * comes within the first cycle, it is the preparation of the first week. {@code WeekFilling} then
 * gives what is left of each week to the steps that are under way in it; their weeks stay as they
 * are, and their work goes deeper. A project takes up to 20 hours a week and fifteen times the
 * hours that it takes at least, a habit or a meeting three times them. So more than 85 % are booked
 * while gaps are left, from one to forty hours a week.
 *
 * <h2>Why more time or hours never make it worse</h2>
 *
 * <p>{@code ActivityListSearch} begins with the longest length of time that it looks at, takes the
 * best list found for it, and comes down cycle by cycle to the time there is. For each length it
 * takes the best of those lists that end with no more readiness than the list before has a cycle
 * later; there is always one, the list before itself. So the readiness at the end only sinks on the
 * way down, whatever the search finds; and where the date is beyond the longest length, one search
 * is enough. Where there is a core of the role to work on, which has its price, it goes up from one
 * cycle in the same way: of the lists that end with no less readiness than the list before had a
 * cycle sooner it takes the one that works on most of the core. {@code EarliestFinish} says when
 * everything is done, from lists that do not depend on the hours, by serial generation, in which
 * nothing overtakes; so every end is a maximum of sums and can only sink when activities get
 * shorter, are done already, or more is done at once. The plan before hands on its lists, so that
 * doing a step never makes the finish later and planning anew with nothing changed changes nothing.
 *
 * <h2>What a plan that is followed keeps</h2>
 *
 * <p>A plan that is on course ({@code PlanProgress}) keeps its cycles, so a step that takes several
 * is not rounded up again at each plan. Where nothing else is known than when it was made, and
 * nothing was skipped or finished early, it also keeps its dates ({@code Baseline.FixedDates}) and
 * its finish; only what is no longer worth taking goes out and leaves a gap. What comes after the
 * date waits when its own date has come, for a plan does not hold it. A step under way runs from
 * the week in which it was really begun. A plan that is late begins a new cycle on the next Monday,
 * in its order, and says the later dates.
 *
 * <h2>The layers</h2>
 *
 * <p>Each package below knows only those before it: {@code model}, {@code promise}, {@code route},
 * {@code problem}, {@code baseline}, {@code schedule}, {@code search}, {@code planner}.
 */
@NullMarked
package dev.careerpath.roadmap.planning;

import org.jspecify.annotations.NullMarked;
