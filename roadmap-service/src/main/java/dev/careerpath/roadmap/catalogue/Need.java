package dev.careerpath.roadmap.catalogue;

/** What a leader must be able to reach before a step or a post makes sense. */
public enum Need {
    /** A company to work in. */
    COMPANY,
    /** A team of one's own, or one that lends itself. */
    TEAM,
    /** Customers to talk to. */
    CUSTOMERS,
    /** Money to decide on. */
    BUDGET,
    /** Executives or a board who listen. */
    EXECUTIVES
}
