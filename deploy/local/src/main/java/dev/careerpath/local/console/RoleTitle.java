package dev.careerpath.local.console;

import java.util.Locale;

/** The code of a role as people write it. */
public final class RoleTitle {

    private RoleTitle() {}

    /** Such as {@code VP of Engineering}; an unknown code is at least readable. */
    public static String of(String code) {
        return switch (code) {
            case "CTO", "CPTO", "CPO", "CIO" -> code;
            case "FIELD_CTO" -> "Field CTO";
            case "VP_ENGINEERING" -> "VP of Engineering";
            case "VP_PRODUCT" -> "VP of Product";
            case "HEAD_OF_ENGINEERING" -> "Head of Engineering";
            case "OTHER" -> "another role";
            default -> code.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
