package dev.careerpath.edge.session;

import java.util.Optional;

/** Gets a session another access token. */
public interface Renewing {

    /** The session with a fresh token; empty if the provider gives none, so that it has ended. */
    Optional<Session> renew(Session session);
}
