package dev.careerpath.profile.model;

import dev.careerpath.starter.problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes evidence valid, within a profile or on its own. */
public final class EvidenceRules {

    /** The most evidence a profile holds. */
    public static final int AT_MOST = 500;

    private static final int LONGEST_URL = 2000;
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
        return findings.found();
    }

    static void check(Findings findings, List<Evidence> evidence, LocalDate today) {
        findings.size("/evidence", evidence, AT_MOST);
        for (int i = 0; i < evidence.size(); i++) {
            String at = "/evidence/" + i;
            Evidence one = evidence.get(i);
            if (findings.required(at, one, "an object with competency, kind, title and date")) {
                check(findings, at, one, today);
            }
        }
    }

    private static void check(Findings findings, String at, Evidence evidence, LocalDate today) {
        findings.competency(at + "/competency", evidence.competency());
        findings.required(
                at + "/kind", evidence.kind(), ProfileRules.oneOf(Evidence.Kind.values()));
        findings.requiredText(at + "/title", evidence.title(), 300, "what was done");
        url(findings, at + "/url", evidence.url());
        LocalDate date = evidence.date();
        if (findings.required(at + "/date", date, "a date such as 2026-03-01") && date != null) {
            if (date.isAfter(today)) {
                findings.add(
                        at + "/date",
                        date + " is in the future; evidence is of what was done by " + today + ".");
            } else if (date.isBefore(EARLIEST)) {
                findings.add(at + "/date", date + " is before " + EARLIEST + "; correct the year.");
            }
        }
        findings.level(at + "/level", evidence.level());
    }

    private static void url(Findings findings, String pointer, @Nullable String url) {
        if (url != null && (url.length() > LONGEST_URL || !isWebAddress(url))) {
            findings.add(
                    pointer,
                    "This is no web address. Give one that starts with https:// or http://, of at most "
                            + LONGEST_URL
                            + " characters.");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
