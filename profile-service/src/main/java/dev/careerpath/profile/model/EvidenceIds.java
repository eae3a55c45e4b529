package dev.careerpath.profile.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Gives evidence its ids: known ones stay, new evidence gets a new one. */
public final class EvidenceIds {

    private EvidenceIds() {}

    /** Points at ids that the service did not give. */
    static void check(
            Findings findings, List<? extends @Nullable Evidence> sent, List<Evidence> held) {
        Set<@Nullable String> free = new HashSet<>();
        held.forEach(known -> free.add(known.id()));
        for (int i = 0; i < sent.size(); i++) {
            Evidence one = sent.get(i);
            String id = one == null ? null : one.id();
            if (id != null && !free.remove(id)) {
                findings.add(
                        "/evidence/" + i + "/id",
                        "This is not the id of evidence in this profile, or it is used twice. Leave it out and the"
                                + " service gives one.");
            }
        }
    }

    /**
     * Completes the ids. Evidence that was sent without one but equals what is held keeps its id,
     * so that sending the same profile again changes nothing.
     *
     * @param fresh the new id of the evidence at an index
     */
    public static List<Evidence> complete(
            List<Evidence> sent, List<Evidence> current, IntFunction<String> fresh) {
        List<Evidence> held = new ArrayList<>(current);
        Set<@Nullable String> named = new HashSet<>();
        sent.forEach(one -> named.add(one.id()));
        held.removeIf(one -> named.contains(one.id()));
        List<Evidence> completed = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            Evidence one = sent.get(i);
            completed.add(one.id() != null ? one : same(one, held, fresh, i));
        }
        return List.copyOf(completed);
    }

    private static Evidence same(
            Evidence sent, List<Evidence> held, IntFunction<String> fresh, int index) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).withId(null).equals(sent)) {
                return held.remove(i);
            }
        }
        return sent.withId(fresh.apply(index));
    }
}
