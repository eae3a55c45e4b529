package dev.careerpath.bench.load;

import java.util.Comparator;
import java.util.List;

/**
 * The same load several times over.
 *
 * @param all one at least
 */
public record Rounds(List<Measured> all) {

    public Rounds {
        all = List.copyOf(all);
    }

    /** The round with the middle throughput: what else the machine does spoils the others first. */
    public Measured middle() {
        List<Measured> sorted =
                all.stream().sorted(Comparator.comparingDouble(Measured::throughput)).toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Profiles that were answered with 201, in all rounds. */
    public int accepted() {
        return all.stream().mapToInt(Measured::accepted).sum();
    }

    /** Accepted profiles whose roadmap was not seen, in all rounds. */
    public int lost() {
        return all.stream().mapToInt(Measured::lost).sum();
    }
}
