package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The way to what no step meets, in the first lines of a plan. */
final class RouteText {

    private static final String UNTIL_THEN =
            "Until then nobody counts as ready for the role, whatever the score.";

    private RouteText() {}

    /** Sentences; none where no requirement is open. */
    static List<String> of(Roadmap roadmap) {
        Route route = roadmap.route();
        List<String> lines = new ArrayList<>();
        if (route == null) {
            return lines;
        }
        if (route.aimFirstAt() != null) {
            lines.add(
                    "%s is out of reach by %s: aim first at “%s”. The last stage of this plan and the first days after it are for that post."
                            .formatted(
                                    roadmap.targetRole().title(),
                                    Days.of(roadmap.situation().goal().targetDate()),
                                    route.aimFirstAt()));
        }
        for (Route.Leg leg : route.legs()) {
            lines.add(
                    "On the way: %s (%s), %s%s%s. To be offered it: %s"
                            .formatted(
                                    leg.title(),
                                    where(leg.where()),
                                    Days.between(leg.start(), leg.end()),
                                    leg.meets().isEmpty()
                                            ? ""
                                            : ", which meets " + quoted(leg.meets()),
                                    raised(leg),
                                    String.join(" ", leg.toGetIt())));
        }
        Double readiness = route.readiness();
        if (readiness != null) {
            lines.add(
                    String.format(
                            Locale.ENGLISH,
                            "With the plan and %s behind you, readiness is about %.0f.",
                            route.legs().size() == 1 ? "this post" : "these posts",
                            readiness));
        }
        return lines;
    }

    /**
     * What follows from a requirement that stays open, after a space; empty where nothing does.
     * When time or a level meets it is said with how far it is met.
     */
    static String follows(Roadmap.Gate gate, Roadmap roadmap) {
        Route route = roadmap.route();
        if (route == null) {
            return "";
        }
        return route.open().stream()
                .filter(open -> open.code().equals(gate.code()))
                .map(open ->
                        " "
                                + (gate.metOn() == null && gate.levels() == null
                                        ? open.follows()
                                        : UNTIL_THEN))
                .collect(Collectors.joining());
    }

    private static String raised(Route.Leg leg) {
        return leg.raises().isEmpty()
                ? ""
                : leg.raises().stream()
                        .map(raised ->
                                String.format(
                                        Locale.ENGLISH, "%s to %.1f", raised.name(), raised.to()))
                        .collect(Collectors.joining(", ", "; it raises ", ""));
    }

    private static String where(String where) {
        return switch (where) {
            case "INSIDE" -> "in your company";
            case "OUTSIDE" -> "in another company";
            case "EITHER" -> "in your company or another";
            default -> where.toLowerCase(Locale.ROOT);
        };
    }

    private static String quoted(List<String> titles) {
        return "“" + String.join("”, “", titles) + "”";
    }
}
