package dev.careerpath.starter.access;

import dev.careerpath.starter.security.Shown;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see of one subject.
 *
 * @param right what it comes from
 * @param parts that they see; {@link Shown#EVERYTHING} among them for all
 * @param until when it ends; null when nobody has said
 */
public record Access(Right right, Set<String> parts, @Nullable Instant until) {

    /** Nothing at all. */
    public static final Access NONE = new Access(Right.NONE, Set.of(), null);

    /** What the tenant's own people see. */
    public static final Access TENANT = new Access(Right.TENANT, Set.of(Shown.EVERYTHING), null);

    /** What the person themselves sees. */
    public static final Access OWN = new Access(Right.OWN, Set.of(Shown.EVERYTHING), null);

    /** Where an access comes from. */
    public enum Right {
        /** A scope for the whole tenant. */
        TENANT,
        /** It is the caller's own. */
        OWN,
        /** The person shared it. */
        SHARED,
        NONE
    }

    public Access {
        parts = Set.copyOf(parts);
    }

    /** Whether nothing is left out. */
    public boolean whole() {
        return parts.contains(Shown.EVERYTHING);
    }

    /** Whether a request whose answers show this may be sent. */
    boolean opens(@Nullable Shown shown) {
        if (whole()) {
            return true;
        }
        if (right == Right.TENANT) {
            return shown == null || parts.containsAll(shown.needs());
        }
        return right == Right.SHARED && shown != null && parts.containsAll(shown.needs());
    }
}
