package dev.careerpath.bench.planning;

import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How many of the hours that leaders give are booked: for generated leaders, from the first Monday
 * until the target date, or until nothing worth closing is left.
 *
 * <pre>
 * ./mvnw -q -pl verification/bench -am package -DskipTests
 * java -cp "verification/bench/target/lib/*:verification/bench/target/classes" \
 *     dev.careerpath.bench.planning.HoursReport [leaders, 200] [first seed, 0]
 * </pre>
 */
public final class HoursReport {

    private static final int LEADERS = 200;
    private static final double[] HOURS = {1, 3, 5, 10, 20, 40};
    private static final int[] WEEKS = {26, 52, 104};
    private static final double GOAL = 0.85;
    private static final LocalDate MONDAY = AnyLeader.DAY.plusDays(6);
    private static final Instant AT = AnyLeader.DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

    private HoursReport() {}

    /**
     * What one plan books.
     *
     * @param share of the hours given, 0 to 1
     */
    private record Booked(double share, boolean lastStageIsEmpty) {}

    public static void main(String[] arguments) {
        int leaders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LEADERS;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        AnyLeader any = new AnyLeader();
        RoadmapPlanner planner = new RoadmapPlanner(CatalogueFile.shipped("1.1"));
        List<LeaderSituation> all =
                LongStream.range(first, first + leaders).mapToObj(any::of).toList();
        for (int weeks : WEEKS) {
            for (double hours : HOURS) {
                System.out.println(line(planner, all, weeks, hours));
            }
        }
    }

    private static String line(
            RoadmapPlanner planner, List<LeaderSituation> all, int weeks, double hours) {
        LocalDate date = AnyLeader.DAY.plusWeeks(weeks);
        List<Booked> booked =
                all.stream()
                        .map(leader -> leader.aimingAt(new LeaderSituation.Goal(date, hours)))
                        .map(leader -> booked(planner.plan(leader, null, AT, "Measured.")))
                        .toList();
        return "date in %3d weeks, %2.0f hours a week: %5.1f %% booked, %3.0f %% of plans above %.0f %%; last stage empty in %d of %d"
                .formatted(
                        weeks,
                        hours,
                        100 * booked.stream().mapToDouble(Booked::share).average().orElse(0),
                        100.0
                                * booked.stream().filter(it -> it.share() >= GOAL).count()
                                / booked.size(),
                        100 * GOAL,
                        booked.stream().filter(Booked::lastStageIsEmpty).count(),
                        booked.size());
    }

    private static Booked booked(Roadmap plan) {
        LeaderSituation.Goal goal = plan.situation().goal();
        LocalDate end = plan.feasibility().onTime() ? closed(plan) : goal.targetDate();
        double weeks = Math.max(1, ChronoUnit.WEEKS.between(MONDAY, end.plusDays(1)));
        double hours = 0;
        for (Milestone milestone : plan.milestones()) {
            LocalDate until = milestone.end().isBefore(end) ? milestone.end() : end;
            double done =
                    Math.max(0, ChronoUnit.DAYS.between(milestone.start(), until.plusDays(1)));
            hours += milestone.hours() * done / (7.0 * milestone.weeks());
        }
        return new Booked(
                hours / (weeks * goal.hoursPerWeek()),
                plan.stages().getLast().milestones().isEmpty());
    }

    /** The day on which the last step ends that closes a gap. */
    private static LocalDate closed(Roadmap plan) {
        return plan.stages().stream()
                .filter(stage -> stage.id() != StageId.TRANSITION)
                .flatMap(stage -> stage.milestones().stream())
                .map(Milestone::end)
                .max(LocalDate::compareTo)
                .orElse(MONDAY);
    }
}
