package dev.careerpath.assessment.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items that belong to competencies, by the competency's place. */
final class ByCompetency<T> {

    private final Object[] sorted;
    private final int[] starts;
    private final List<String> unknown = new ArrayList<>(0);

    /**
     * @param order within a competency; null keeps theirs
     */
    ByCompetency(
            FrameworkIndex index,
            List<T> items,
            Function<T, String> competency,
            @Nullable Comparator<T> order) {
        int[] places = new int[items.size()];
        this.starts = new int[index.size() + 1];
        for (int i = 0; i < places.length; i++) {
            String code = competency.apply(items.get(i));
            places[i] = index.find(code);
            if (places[i] < 0) {
                unknown.add(code);
            } else {
                starts[places[i] + 1]++;
            }
        }
        for (int place = 0; place < index.size(); place++) {
            starts[place + 1] += starts[place];
        }
        this.sorted = new Object[starts[index.size()]];
        int[] next = starts.clone();
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                sorted[next[places[i]]++] = items.get(i);
            }
        }
        if (order != null) {
            sort(order);
        }
    }

    @SuppressWarnings("unchecked")
    private void sort(Comparator<T> order) {
        for (int place = 0; place + 1 < starts.length; place++) {
            if (starts[place + 1] - starts[place] > 1) {
                Arrays.sort((T[]) sorted, starts[place], starts[place + 1], order);
            }
        }
    }

    /** Index of the first item of a competency. */
    int from(int place) {
        return starts[place];
    }

    /** Index after the last item of a competency. */
    int to(int place) {
        return starts[place + 1];
    }

    @SuppressWarnings("unchecked")
    T get(int index) {
        return (T) sorted[index];
    }

    /** A view of some items. */
    @SuppressWarnings("unchecked")
    List<T> list(int from, int to) {
        return (List<T>) Arrays.asList(sorted).subList(from, to);
    }

    /** The codes of items whose competency the framework lacks, in the items' order. */
    List<String> unknown() {
        return unknown;
    }
}
