package dev.careerpath.edge.session;

import java.util.Optional;

/** The organisation's provider, where people sign in and out. */
public interface SigningInElsewhere {

    /** Where a browser goes to sign in. */
    String address();

    /**
     * Tells all replicas of the edge that somebody signs out here.
     *
     * @return where the browser goes to sign out there too; empty if the provider has no such place
     */
    Optional<String> signOut(Session session);
}
