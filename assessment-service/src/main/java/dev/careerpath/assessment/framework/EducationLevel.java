package dev.careerpath.assessment.framework;

/** The level of a degree. */
public enum EducationLevel {
    BACHELOR("bachelor's degree"),
    MASTER("master's degree"),
    MBA("MBA"),
    DOCTORATE("doctorate"),
    OTHER("other qualification");

    private final String title;

    EducationLevel(String title) {
        this.title = title;
    }

    /** As people write it within a sentence. */
    public String title() {
        return title;
    }
}
