package dev.careerpath.roadmap.catalogue;

/** The roles a roadmap can lead to. */
public enum TargetRole {
    CTO("Chief Technology Officer", 90),
    CPTO("Chief Product and Technology Officer", 90),
    FIELD_CTO("Field CTO", 90);

    private final String title;
    private final int settlingDays;

    TargetRole(String title, int settlingDays) {
        this.title = title;
        this.settlingDays = settlingDays;
    }

    public String title() {
        return title;
    }

    /** Days in the new role that still belong to the transition. */
    public int settlingDays() {
        return settlingDays;
    }
}
