package dev.careerpath.bench.cluster;

import dev.careerpath.bench.torture.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the clients of one fault.
 *
 * @param allAway whether nothing could go on meanwhile
 * @param acknowledged commands answered as done
 * @param broken promises that were not kept
 * @param longest from a submission to its roadmap, in seconds
 * @param repeats events published again under the same id
 */
record Row(
        String fault,
        boolean allAway,
        int acknowledged,
        List<Violation> broken,
        double longest,
        int repeats) {

    /** What nobody has to wait for while a part is away of which there are others. */
    static final double AT_MOST_SECONDS = 15;

    Row {
        broken = List.copyOf(broken);
    }

    boolean late() {
        return !allAway && longest > AT_MOST_SECONDS;
    }

    /** With what was found later. */
    Row and(List<Violation> more) {
        List<Violation> all = new ArrayList<>(broken);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new Row(fault, allAway, acknowledged, all, longest, repeats);
    }

    /** A line of the table. */
    @Override
    public String toString() {
        return "| %s | %d | %d | %.1f%s | %d |"
                .formatted(
                        fault,
                        acknowledged,
                        broken.size(),
                        longest,
                        late() ? " !" : allAway ? " (all away)" : "",
                        repeats);
    }
}
