package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes evidence valid beyond its JSON Schema, within a profile or on its own. */
public final class EvidenceRules {

    /** The most evidence a profile holds, as its schema says. */
    public static final int AT_MOST = 500;

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private EvidenceRules() {}

    /**
     * Checks one piece of evidence that is a body of its own.
     *
     * @param today in the profile's time zone
     * @return what to mend and where, empty when it is valid
     */
    public static List<FieldError> check(Evidence evidence, LocalDate today) {
        Findings findings = new Findings();
        check(findings, "", evidence, today);
        if (evidence.id() != null) {
            findings.add("/id", "Leave the id out; the service gives one.");
        }
        return findings.found();
    }

    static void check(
            Findings findings, List<? extends @Nullable Evidence> evidence, LocalDate today) {
        for (int i = 0; i < evidence.size(); i++) {
            Evidence one = evidence.get(i);
            if (one != null) {
                check(findings, "/evidence/" + i, one, today);
            }
        }
    }

    private static void check(Findings findings, String at, Evidence evidence, LocalDate today) {
        LocalDate date = evidence.date();
        if (date == null) {
            return;
        }
        if (date.isAfter(today)) {
            findings.add(
                    at + "/date",
                    date + " is in the future; evidence is of what was done by " + today + ".");
        } else if (date.isBefore(EARLIEST)) {
            findings.add(at + "/date", date + " is before " + EARLIEST + "; correct the year.");
        }
    }
}
