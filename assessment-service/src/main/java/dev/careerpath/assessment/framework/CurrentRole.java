package dev.careerpath.assessment.framework;

/** What the leader does today. */
public enum CurrentRole {
    SENIOR_ENGINEER("senior engineer"),
    TECH_LEAD("tech lead"),
    ENGINEERING_MANAGER("engineering manager"),
    HEAD_OF_ENGINEERING("Head of Engineering"),
    VP_ENGINEERING("VP of Engineering"),
    ARCHITECT("architect"),
    SOLUTIONS_ARCHITECT("solutions architect"),
    SALES_ENGINEER("sales engineer"),
    PRODUCT_MANAGER("product manager"),
    VP_PRODUCT("VP of Product"),
    CPO("CPO"),
    CIO("CIO"),
    CTO("CTO"),
    OTHER("another role");

    private final String title;

    CurrentRole(String title) {
        this.title = title;
    }

    /** As people write it within a sentence. */
    public String title() {
        return title;
    }
}
