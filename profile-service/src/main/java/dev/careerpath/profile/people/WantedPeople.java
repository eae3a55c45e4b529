package dev.careerpath.profile.people;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds the people that are wanted, by what is kept of each. */
final class WantedPeople {

    private WantedPeople() {}

    /**
     * @param after what the page before ended with; null for the first
     */
    static Bson filter(String tenant, Wanted wanted, @Nullable Cursor after) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq(People.TENANT, tenant));
        add(all, "targetRole", wanted.role());
        add(all, "currentRole", wanted.currentRole());
        add(all, "stage", wanted.stage());
        add(all, "band", wanted.band());
        if (wanted.slipping() != null) {
            all.add(
                    wanted.slipping()
                            ? Filters.eq("slipping", true)
                            : Filters.ne("slipping", true));
        }
        if (wanted.q() != null) {
            // Only letters and figures, so that a pattern begins with it as it is.
            SearchWords.typed(wanted.q())
                    .forEach(one -> all.add(Filters.regex(PersonDocument.WORDS, "^" + one)));
        }
        if (after != null) {
            all.add(after.beyond(PersonDocument.keyOf(wanted.order()), wanted.descending()));
        }
        return Filters.and(all);
    }

    private static void add(List<Bson> all, String field, @Nullable Enum<?> value) {
        if (value != null) {
            all.add(Filters.eq(field, value.name()));
        }
    }
}
