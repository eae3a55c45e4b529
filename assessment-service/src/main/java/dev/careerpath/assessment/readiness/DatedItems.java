package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.leader.OthersRating.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is said of one level, each with the day that it speaks of. */
final class DatedItems {

    private final List<DatedItem> items = new ArrayList<>(8);

    void add(DatedItem item) {
        items.add(item);
    }

    /** What raters of a group say on one day is heard at once. */
    void hear(long day, RaterGroup group, List<Answer> answers) {
        DatedItem.Heard before = heardOn(day, group);
        if (before == null) {
            items.add(new DatedItem.Heard(day, group, new ArrayList<>(answers)));
        } else {
            before.answers().addAll(answers);
        }
    }

    private DatedItem.@Nullable Heard heardOn(long day, RaterGroup group) {
        for (DatedItem item : items) {
            if (item instanceof DatedItem.Heard heard
                    && heard.group() == group
                    && heard.day() == day) {
                return heard;
            }
        }
        return null;
    }

    /** In the order of their days; a self-rating replaces those before it that no step followed. */
    List<DatedItem> inTime() {
        if (items.size() > 1) {
            items.sort(DatedItem.IN_TIME);
            removeReplaced();
        }
        return items;
    }

    private void removeReplaced() {
        DatedItem.Observed last = null;
        for (int i = items.size() - 1; i >= 0; i--) {
            switch (items.get(i)) {
                case DatedItem.Grown _ -> last = null;
                case DatedItem.Observed it when it.rule().equals(DatedItem.SELF_RATING) -> {
                    if (last != null && it.day() < last.day()) {
                        items.remove(i);
                    } else {
                        last = it;
                    }
                }
                default -> {}
            }
        }
    }
}
