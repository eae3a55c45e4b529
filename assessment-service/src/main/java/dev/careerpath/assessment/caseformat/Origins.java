package dev.careerpath.assessment.caseformat;

import java.util.HashMap;
import java.util.Map;

/** Which part of a package each part of a framework came from, as JSON Pointers. */
final class Origins {

    private final Map<String, String> byPath = new HashMap<>();

    void note(String path, String origin) {
        byPath.put(path, origin);
    }

    /** The place in the package; of the nearest part around it where it has none of its own. */
    String of(String path) {
        for (String known = path; ; known = known.substring(0, known.lastIndexOf('/'))) {
            String origin = byPath.get(known);
            if (origin != null) {
                return origin + path.substring(known.length());
            }
            if (known.isEmpty()) {
                return path;
            }
        }
    }
}
