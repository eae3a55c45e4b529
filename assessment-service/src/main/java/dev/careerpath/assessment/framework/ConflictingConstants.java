package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Constants.Bands;
import dev.careerpath.assessment.framework.Constants.ReadyRule;

/** Finds figures of the constants that do not fit together. */
final class ConflictingConstants {

    private static final String PATH = "/constants/";
    private static final int REPORTS_AT_LEAST = 3;

    private final Constants constants;
    private final FoundProblems found;

    private ConflictingConstants(Constants constants, FoundProblems found) {
        this.constants = constants;
        this.found = found;
    }

    static void find(Constants constants, FoundProblems found) {
        ConflictingConstants check = new ConflictingConstants(constants, found);
        check.bands(constants.bands());
        check.reports();
        if (constants.growth() != null) {
            check.growth(constants.growth());
        }
        if (constants.readyRule() != null) {
            check.readyRule(constants.readyRule());
        }
    }

    private void bands(Bands bands) {
        if (bands.developing().value() > bands.approaching().value()) {
            found.add(PATH + "bands/approaching", "begins before developing");
        }
        if (bands.approaching().value() > bands.ready().value()) {
            found.add(PATH + "bands/ready", "begins before approaching");
        }
    }

    private void reports() {
        if (constants.otherRatings().group(RaterGroup.REPORT).minimumAnswers() < REPORTS_AT_LEAST) {
            found.add(
                    PATH + "otherRatings/groups/REPORT/minimumAnswers",
                    "below 3 a single report's answer could be told");
        }
    }

    private void growth(Growth growth) {
        String path = PATH + "growth/";
        notLess(path + "evidenced/share", growth.evidenced(), "told", growth.told());
        notLess(path + "confirmed/share", growth.confirmed(), "evidenced", growth.evidenced());
        uncertainty(path + "told", growth.told());
        uncertainty(path + "evidenced", growth.evidenced());
        uncertainty(path + "confirmed", growth.confirmed());
    }

    private void notLess(String path, Growth.Shown more, String than, Growth.Shown less) {
        if (more.share() < less.share()) {
            found.add(
                    path,
                    "is below that of %s (%s): what is shown better must not lift less"
                            .formatted(than, less.share()));
        }
    }

    private void uncertainty(String path, Growth.Shown shown) {
        double width = constants.intervalWidth().value();
        if (shown.uncertainty() * width > 1) {
            found.add(
                    path + "/uncertainty",
                    "times the interval's width (%s) is above 1: a finished step would lower the low end"
                            .formatted(width));
        }
    }

    private void readyRule(ReadyRule rule) {
        if (rule.low().value() > constants.bands().ready().value()) {
            found.add(PATH + "readyRule/low", "is above the score at which READY begins");
        }
    }
}
