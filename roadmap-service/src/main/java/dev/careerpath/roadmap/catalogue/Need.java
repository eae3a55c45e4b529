package dev.careerpath.roadmap.catalogue;

import java.util.List;

/** What a leader must be able to reach before a step or a post makes sense. */
public enum Need {
    /** A company to work in. */
    COMPANY("work in a company"),
    /** A team of one's own, or one that lends itself. */
    TEAM("a team"),
    /** Customers to talk to. */
    CUSTOMERS("customers"),
    /** Money to decide on. */
    BUDGET("a budget"),
    /** Executives or a board who listen. */
    EXECUTIVES("executives who listen");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    /**
     * Several in words, such as {@code a team, customers or a budget}.
     *
     * @param or the word before the last
     */
    public static String words(List<Need> needs, String or) {
        List<String> all = needs.stream().map(need -> need.words).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1))
                        + " "
                        + or
                        + " "
                        + all.getLast();
    }
}
