package dev.careerpath.profile.model;

/** What the leader wants to become. */
public enum TargetRole {
    CTO,
    CPTO,
    FIELD_CTO
}
