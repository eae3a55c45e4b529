package dev.careerpath.assessment.framework;

/** How somebody who rates a leader stands to that leader. */
public enum RaterGroup {
    MANAGER,
    PEER,
    REPORT,
    COACH
}
