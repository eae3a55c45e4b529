package dev.careerpath.roadmap.read;

import java.util.Map;

/** What is held of a leader beside the plans, for their export. */
@FunctionalInterface
public interface AlsoHeld {

    /** Lists by the name of their section; empty ones where nothing is held. */
    Map<String, ?> of(String tenant, String profileId);
}
