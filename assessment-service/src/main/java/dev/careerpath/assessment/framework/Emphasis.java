package dev.careerpath.assessment.framework;

/** What the role leans towards in a given company; several may hold at once. */
public enum Emphasis {
    PRODUCT_LED,
    PLATFORM,
    TRANSFORMATION,
    FRACTIONAL,
    AI_FOCUSED
}
