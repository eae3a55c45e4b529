package dev.careerpath.assessment.framework;

/** How far the company has grown; the same title asks for different things at each stage. */
public enum CompanyStage {
    STARTUP,
    SCALE_UP,
    ENTERPRISE
}
