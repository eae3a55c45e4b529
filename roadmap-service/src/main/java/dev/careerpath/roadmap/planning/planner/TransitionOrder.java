package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.planning.planner.TransitionLayout.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Takes steps in the order in which one does them, in the same cycles. What belongs to the last
 * days before the role comes as late as it can without one step less.
 *
 * @param lastFirst all steps, the last first
 * @param ready whether what comes before a step is done by a cycle
 */
record TransitionOrder(List<Activity> lastFirst, BiPredicate<Activity, Integer> ready) {

    List<Placed> of(List<Placed> placed) {
        List<Placed> ordered = exchanged(placed);
        // Each turn brings a later step nearer to the end, so this comes to an end.
        for (Optional<Turn> turn = turn(ordered); turn.isPresent(); turn = turn(ordered)) {
            ordered.remove(turn.get().first());
            ordered.remove(turn.get().second());
            ordered.addAll(turn.get().turned());
        }
        return ordered;
    }

    /** Steps of one length change places. */
    private List<Placed> exchanged(List<Placed> placed) {
        List<Placed> ordered = new ArrayList<>();
        List<Placed> latestFirst = new ArrayList<>(placed);
        latestFirst.sort(Comparator.comparingInt(Placed::start).reversed());
        for (Activity activity : lastFirst) {
            int length = length(placed, activity);
            Placed place =
                    latestFirst.stream()
                            .filter(p -> p.end() - p.start() == length)
                            .findFirst()
                            .orElseThrow();
            if (!ready.test(activity, place.start())) {
                return new ArrayList<>(placed);
            }
            latestFirst.remove(place);
            ordered.add(new Placed(activity, place.start(), place.end()));
        }
        return ordered;
    }

    private static int length(List<Placed> placed, Activity activity) {
        return placed.stream()
                .filter(p -> p.activity() == activity)
                .mapToInt(p -> p.end() - p.start())
                .findFirst()
                .orElseThrow();
    }

    /** Two steps, the second right after the first, that are done the other way round. */
    private record Turn(Placed first, Placed second) {
        List<Placed> turned() {
            int between = first.start() + second.end() - second.start();
            return List.of(
                    new Placed(second.activity(), first.start(), between),
                    new Placed(first.activity(), between, second.end()));
        }
    }

    private Optional<Turn> turn(List<Placed> placed) {
        return placed.stream()
                .flatMap(a ->
                        placed.stream().filter(b -> b.start() == a.end()).map(b -> new Turn(a, b)))
                .filter(turn -> isLater(turn.first(), turn.second()))
                .filter(turn -> ready.test(turn.second().activity(), turn.first().start()))
                .findFirst();
    }

    private boolean isLater(Placed one, Placed other) {
        return lastFirst.indexOf(one.activity()) < lastFirst.indexOf(other.activity());
    }
}
