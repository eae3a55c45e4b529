package dev.careerpath.roadmap.catalogue;

import java.util.List;

/** A catalogue file that cannot be used, with every path and reason. */
public final class MalformedCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedCatalogue(String file, List<String> problems) {
        super(
                file
                        + " has "
                        + problems.size()
                        + " problem(s):\n  "
                        + String.join("\n  ", problems));
    }
}
