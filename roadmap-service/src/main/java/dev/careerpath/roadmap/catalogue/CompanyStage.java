package dev.careerpath.roadmap.catalogue;

/** How far the company has come that the leader works for or aims at. */
public enum CompanyStage {
    STARTUP,
    SCALE_UP,
    ENTERPRISE
}
