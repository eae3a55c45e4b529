package dev.careerpath.profile.model;

/** What the leader is today. */
public enum CurrentRole {
    SENIOR_ENGINEER,
    TECH_LEAD,
    ENGINEERING_MANAGER,
    HEAD_OF_ENGINEERING,
    VP_ENGINEERING,
    ARCHITECT,
    SOLUTIONS_ARCHITECT,
    SALES_ENGINEER,
    PRODUCT_MANAGER,
    VP_PRODUCT,
    CPO,
    CIO,
    CTO,
    OTHER
}
