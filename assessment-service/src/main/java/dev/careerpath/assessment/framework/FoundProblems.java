package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects what is wrong or odd in a framework, each with the path of what it is about. */
final class FoundProblems {

    private final List<Problem> found = new ArrayList<>();

    void add(String path, String reason) {
        found.add(new Problem(path, reason));
    }

    /** In the order they were found. */
    List<Problem> all() {
        return List.copyOf(found);
    }

    /** Adds a code that is none of those that are defined. */
    void undefined(String path, String code, Set<String> defined) {
        if (!defined.contains(code)) {
            add(path, "'" + code + "' is not defined");
        }
    }

    void undefined(String path, List<String> codes, Set<String> defined) {
        for (int i = 0; i < codes.size(); i++) {
            undefined(path + "/" + i, codes.get(i), defined);
        }
    }

    /** Adds the keys that are none of the codes that are defined. */
    void undefined(String path, Map<String, ?> byCode, Set<String> defined) {
        byCode.keySet().forEach(it -> undefined(path + "/" + it, it, defined));
    }

    /**
     * Adds the entries of a list whose code is none of those that are defined.
     *
     * @param field that holds the code
     */
    <T> void undefined(
            String path,
            String field,
            List<T> entries,
            Function<T, String> code,
            Set<String> defined) {
        for (int i = 0; i < entries.size(); i++) {
            undefined(path + "/" + i + "/" + field, code.apply(entries.get(i)), defined);
        }
    }

    /** Adds the entries of a list whose code an earlier one has. */
    <T> void repeated(String path, String field, List<T> entries, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String one = code.apply(entries.get(i));
            if (!seen.add(one)) {
                add(path + "/" + i + "/" + field, "'" + one + "' stands here twice");
            }
        }
    }
}
