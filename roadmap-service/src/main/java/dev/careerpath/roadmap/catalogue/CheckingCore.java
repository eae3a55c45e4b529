package dev.careerpath.roadmap.catalogue;

import java.util.List;

/** Checks that the core of each role is something that plans for it can work on. */
final class CheckingCore {

    private CheckingCore() {}

    /** Adds every place and reason to the problems. */
    static void in(Catalogue catalogue, List<String> problems) {
        for (TargetRole role : TargetRole.values()) {
            List<String> core = catalogue.core(role);
            for (int i = 0; i < core.size(); i++) {
                String code = core.get(i);
                if (catalogue.activities().stream().noneMatch(it -> raises(it, role, code))) {
                    problems.add(
                            "/core/%s/%d: no activity on the way to %s raises %s"
                                    .formatted(role, i, role, code));
                }
            }
        }
    }

    private static boolean raises(Activity activity, TargetRole role, String code) {
        return activity.roles().contains(role)
                && activity.raises().stream().anyMatch(it -> it.competency().equals(code));
    }
}
