package dev.careerpath.profile.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a leader lets somebody see.
 *
 * @param id the same for the same person, so that there is one share with each
 * @param with the account or e-mail address that it is for
 * @param as what they are to the leader
 * @param sees the parts, at least one
 * @param until its last day, in UTC
 * @param since when it was given or last changed
 */
public record Share(String id, String with, As as, Set<Part> sees, LocalDate until, Instant since) {

    /** How many a profile has at most. */
    public static final int AT_MOST = 50;

    public Share {
        sees = Set.copyOf(sees);
    }

    /** What somebody is to a leader. */
    public enum As {
        COACH,
        MANAGER,
        SPONSOR
    }

    /** What can be shared. */
    public enum Part {
        ROADMAP,
        READINESS,
        LEVELS,
        RATINGS_SUMMARY,
        EVIDENCE
    }

    /** The parts in the order of their declaration, as they are shown. */
    public List<Part> parts() {
        return sees.stream().sorted().toList();
    }
}
