package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.CompanyStage;
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

    static String role(String code) {
        return ROLES.getOrDefault(code, "In another role");
    }

    static String company(CompanyStage stage) {
        return switch (stage) {
            case STARTUP -> "a start-up";
            case SCALE_UP -> "a scale-up";
            case ENTERPRISE -> "an enterprise";
        };
    }

    /** Such as {@code 6} or {@code 7.5}. */
    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
