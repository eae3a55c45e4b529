package dev.careerpath.profile.people;

import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.TargetRole;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list shows, and in which order; null for any.
 *
 * @param q words; each has to be the beginning of one in a name or an e-mail address, whatever its
 *     case and accents
 * @param role aimed at
 * @param stage of the company that the role is in
 */
public record Wanted(
        @Nullable String q,
        @Nullable TargetRole role,
        @Nullable CurrentRole currentRole,
        Context.@Nullable CompanyStage stage,
        Person.@Nullable Band band,
        @Nullable Boolean slipping,
        Order order) {

    /** The order of a list. */
    public enum Order {
        /** The newest profile first. */
        CREATED,
        /** The one that changed last first. */
        UPDATED,
        /** By name. */
        NAME
    }

    /** Whether it leaves nobody out and keeps the order that profiles have anyway. */
    public boolean everybody() {
        return q == null
                && role == null
                && currentRole == null
                && stage == null
                && band == null
                && slipping == null
                && order == Order.CREATED;
    }

    boolean descending() {
        return order != Order.NAME;
    }
}
