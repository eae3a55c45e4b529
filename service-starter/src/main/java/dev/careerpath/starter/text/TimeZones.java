package dev.careerpath.starter.text;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** The names of the tz database, also the three that Java keeps apart. */
public final class TimeZones {

    private static final Map<String, String> APART =
            Map.of("EST", "-05:00", "MST", "-07:00", "HST", "-10:00");
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private TimeZones() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name) || APART.containsKey(name);
    }

    /**
     * The zone of a name.
     *
     * @throws java.time.DateTimeException if it is not in the tz database
     */
    public static ZoneId of(String name) {
        return ZoneId.of(name, APART);
    }
}
