package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;

/** How a requirement of the role stands, and what meets it. */
final class GateText {

    private GateText() {}

    /** Of one that is not met, or not known. */
    static String of(Roadmap.Gate gate, Roadmap roadmap) {
        String asked = "%s. Asked for: %s. ".formatted(gate.title(), gate.required());
        if (gate.actual().isBlank()) {
            return asked + "Nothing is known of it yet: say so in your profile.";
        }
        return asked
                + "So far: "
                + gate.actual()
                + "."
                + (gate.status().equals("UNKNOWN")
                        ? " Say more about it in your profile, so that it can be settled."
                        : metBy(gate, roadmap)
                                + GateLevelsText.of(gate, roadmap)
                                + RouteText.follows(gate, roadmap));
    }

    /** After a space; empty where neither a post nor time meets it. */
    private static String metBy(Roadmap.Gate gate, Roadmap roadmap) {
        Route route = roadmap.route();
        if (route == null) {
            return "";
        }
        for (Route.Leg leg : route.legs()) {
            if (leg.meets().contains(gate.title())) {
                return " The post “%s” meets it by %s.".formatted(leg.title(), Days.of(leg.end()));
            }
        }
        return route.byTime().stream().anyMatch(it -> it.code().equals(gate.code()))
                ? " That is before the role is to start, so it needs no step."
                : "";
    }
}
