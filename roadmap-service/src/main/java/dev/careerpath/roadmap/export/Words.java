package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Codes as people say them. */
final class Words {

    private static final Map<String, String> ROLES =
            Map.ofEntries(
                    Map.entry("SENIOR_ENGINEER", "Senior engineer"),
                    Map.entry("TECH_LEAD", "Tech lead"),
                    Map.entry("ENGINEERING_MANAGER", "Engineering manager"),
                    Map.entry("HEAD_OF_ENGINEERING", "Head of Engineering"),
                    Map.entry("VP_ENGINEERING", "VP of Engineering"),
                    Map.entry("ARCHITECT", "Architect"),
                    Map.entry("SOLUTIONS_ARCHITECT", "Solutions architect"),
                    Map.entry("SALES_ENGINEER", "Sales engineer"),
                    Map.entry("PRODUCT_MANAGER", "Product manager"),
                    Map.entry("VP_PRODUCT", "VP of Product"),
                    Map.entry("CPO", "Chief Product Officer"),
                    Map.entry("CIO", "Chief Information Officer"),
                    Map.entry("CTO", "Chief Technology Officer"));

    private Words() {}

    /**
     * What the leader is today, such as {@code Tech lead today} or {@code Architect, freelance}.
     */
    static String today(LeaderSituation leader) {
        PresentSituation present = leader.present();
        String role = ROLES.getOrDefault(leader.currentRole(), "In another role");
        return switch (present == null ? null : present.employment()) {
            case "FOUNDER" -> role + " and founder today";
            case "FREELANCE" -> role + ", freelance today";
            case "BETWEEN_JOBS" -> role + ", between jobs today";
            case "ON_LEAVE" -> role + ", on leave today";
            case null, default -> role + " today";
        };
    }

    /** Such as {@code 1 hour} or {@code 7.5 hours}. */
    static String hours(double hours) {
        return number(hours) + (hours == 1 ? " hour" : " hours");
    }

    /** Such as {@code A, B and C}. */
    static String all(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The same text with a capital letter at its start. */
    static String sentence(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** How a requirement stands. */
    static String standing(String status) {
        return switch (status) {
            case "MET" -> "met";
            case "UNMET" -> "not met yet";
            default -> "not known yet";
        };
    }

    /** Such as {@code 6} or {@code 7.5}. */
    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
