package dev.careerpath.assessment.framework;

/** In which way a piece of evidence shows a competency. */
public enum EvidenceKind {
    LED,
    SHIPPED,
    PUBLISHED,
    PRESENTED,
    CERTIFIED,
    OTHER
}
