package dev.careerpath.delivery.learningrecords;

import java.util.Locale;

/** How statements name what they are about, for whoever answers at these names. */
public final class ActivityTypes {

    /** The vocabulary of activity types that the names below are of. */
    private static final String TYPES = Statement.TLA + "activity-types/";

    private ActivityTypes() {}

    /** The IRI of an activity type, such as {@code career}. */
    public static String iri(String type) {
        return TYPES + type;
    }

    /** A constant as an address has it: {@code field-cto} for {@code FIELD_CTO}. */
    public static String slug(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
