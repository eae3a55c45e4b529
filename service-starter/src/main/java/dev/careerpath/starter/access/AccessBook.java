package dev.careerpath.starter.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a service looks up to whom a subject belongs and with whom it is shared. */
public interface AccessBook {

    /** A tenant's subject; empty when nothing is known of it. */
    Optional<AccessEntry> of(String tenant, String subject);

    /** Everything of a tenant that belongs to one of these ids or is shared with it. */
    List<AccessEntry> of(String tenant, Collection<String> ids);
}
