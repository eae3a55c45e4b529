package dev.careerpath.roadmap.intherole;

import dev.careerpath.roadmap.kept.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one leader has done and measured in the role.
 *
 * @param id of the profile
 * @param ticks of the first days' check list
 * @param values in the order in which they were kept
 */
record RoleProgress(
        String id,
        String tenant,
        long version,
        boolean erased,
        List<Tick> ticks,
        List<Measured> values)
        implements Kept<RoleProgress> {

    /** The collection that keeps them. */
    static final String COLLECTION = "in-the-role";

    /** The most values that one leader has at a time. */
    static final int MOST_VALUES = 500;

    RoleProgress {
        ticks = ticks == null ? List.of() : List.copyOf(ticks);
        values = values == null ? List.of() : List.copyOf(values);
    }

    /**
     * An item that is done.
     *
     * @param item its id, see {@link RoleView#itemId}
     * @param text as it read then
     */
    record Tick(String item, String text, Instant at) {}

    /**
     * A value that was measured.
     *
     * @param metric its id in the catalogue
     * @param area as it read then, as is the next
     * @param on the day it is of
     * @param reached whether the target was; null where nobody says
     */
    record Measured(
            String id,
            String metric,
            String area,
            String title,
            double value,
            LocalDate on,
            @Nullable Boolean reached) {}

    static RoleProgress none(String id, String tenant) {
        return new RoleProgress(id, tenant, 0, false, List.of(), List.of());
    }

    @Override
    public RoleProgress tombstone() {
        return new RoleProgress(id, tenant, version + 1, true, List.of(), List.of());
    }

    /** When an item was done; null while it is not. */
    @Nullable Instant doneAt(String item) {
        return ticks.stream()
                .filter(tick -> tick.item().equals(item))
                .map(Tick::at)
                .findFirst()
                .orElse(null);
    }

    /** The same with this item done. */
    RoleProgress with(Tick tick) {
        List<Tick> all = new ArrayList<>(without(tick.item()).ticks());
        all.add(tick);
        return next(all, values);
    }

    /** The same with this item not done. */
    RoleProgress without(String item) {
        return next(ticks.stream().filter(tick -> !tick.item().equals(item)).toList(), values);
    }

    /** The same with this value too. */
    RoleProgress with(Measured value) {
        List<Measured> all = new ArrayList<>(values);
        all.add(value);
        return next(ticks, all);
    }

    /** The same without the value of this id. */
    RoleProgress withoutValue(String valueId) {
        return next(ticks, values.stream().filter(it -> !it.id().equals(valueId)).toList());
    }

    private RoleProgress next(List<Tick> done, List<Measured> measured) {
        return new RoleProgress(id, tenant, version + 1, false, done, measured);
    }
}
