package dev.careerpath.delivery.stream;

import java.util.Set;

/**
 * What one stream shows.
 *
 * @param tenant whose events; no other's ever pass
 * @param topics that the token's scopes open
 * @param profiles only these profiles' events; empty for all
 * @param types only these types; empty for all
 */
record StreamFilter(String tenant, Set<String> topics, Set<String> profiles, Set<String> types) {

    boolean passes(Positioned positioned) {
        var event = positioned.event();
        return event.tenant().equals(tenant)
                && topics.contains(positioned.partition().topic())
                && (profiles.isEmpty() || profiles.contains(event.subject()))
                && (types.isEmpty() || types.contains(event.type()));
    }
}
