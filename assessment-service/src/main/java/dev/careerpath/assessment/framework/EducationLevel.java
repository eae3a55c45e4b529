package dev.careerpath.assessment.framework;

/** The level of a degree. */
public enum EducationLevel {
    BACHELOR,
    MASTER,
    MBA,
    DOCTORATE,
    OTHER
}
