package dev.careerpath.roadmap.catalogue;

/** How far the company has come that the leader works for or aims at. */
public enum CompanyStage {
    STARTUP("a start-up"),
    SCALE_UP("a scale-up"),
    ENTERPRISE("an enterprise");

    private final String words;

    CompanyStage(String words) {
        this.words = words;
    }

    /** Such a company within a sentence, with its article. */
    public String words() {
        return words;
    }
}
