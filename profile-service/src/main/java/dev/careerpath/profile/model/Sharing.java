package dev.careerpath.profile.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a profile is and who else may see it.
 *
 * @param person the leader's account, as its issuer names it; null until it is claimed
 */
public record Sharing(@Nullable String person, List<Share> shares) {

    /** Nobody's yet, shared with nobody. */
    public static final Sharing NOBODY = new Sharing(null, List.of());

    public Sharing {
        shares = Lists.orEmpty(shares);
    }

    /** The same for another account; whoever it was shared with stays. */
    public Sharing ofPerson(String account) {
        return new Sharing(account, shares);
    }

    /** The same without the shares that are over on a day. */
    public Sharing on(LocalDate day) {
        return new Sharing(
                person, shares.stream().filter(share -> !share.until().isBefore(day)).toList());
    }

    /** The same with this share, in place of the one with the same person. */
    public Sharing with(Share share) {
        List<Share> all = new ArrayList<>(without(share.id()).shares());
        all.add(share);
        return new Sharing(person, all);
    }

    /** The same without this share. */
    public Sharing without(String shareId) {
        return new Sharing(
                person, shares.stream().filter(one -> !one.id().equals(shareId)).toList());
    }
}
