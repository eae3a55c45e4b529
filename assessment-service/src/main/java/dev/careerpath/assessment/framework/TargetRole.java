package dev.careerpath.assessment.framework;

/** The roles a leader can aim for. */
public enum TargetRole {
    CTO,
    CPTO,
    FIELD_CTO
}
