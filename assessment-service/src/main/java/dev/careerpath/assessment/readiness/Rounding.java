package dev.careerpath.assessment.readiness;

/**
 * Figures as they are shown; all further arithmetic starts from these, so a reader can repeat it.
 */
final class Rounding {

    /** Levels and their like are shown so often that their texts are made once. */
    private static final String[] TEXTS = new String[1001];

    private static final String[] PLAIN_TEXTS = new String[1001];

    static {
        for (int i = 0; i < TEXTS.length; i++) {
            double value = i / 100.0;
            TEXTS[i] = Double.toString(value);
            PLAIN_TEXTS[i] = value == Math.rint(value) ? Long.toString((long) value) : TEXTS[i];
        }
    }

    private Rounding() {}

    /** As {@link Double#toString(double)} has it. */
    static String text(double value) {
        int hundredths = inTexts(value);
        return hundredths < 0 ? Double.toString(value) : TEXTS[hundredths];
    }

    private static int inTexts(double value) {
        if (!(value > 0 && value <= 10)) {
            return -1;
        }
        int hundredths = (int) Math.round(value * 100);
        return hundredths / 100.0 == value ? hundredths : -1;
    }

    static double toTenth(double value) {
        return Math.round(value * 10 + 1e-6) / 10.0;
    }

    static double toHundredth(double value) {
        return wholeHundredths(value) / 100.0;
    }

    /**
     * A half goes up, also one that floating point left a hair below: the order of sums must not
     * show.
     */
    private static long wholeHundredths(double value) {
        return Math.round(value * 100 + 1e-6);
    }

    /** Without a fraction where there is none. */
    static String plain(double value) {
        int hundredths = inTexts(value);
        if (hundredths >= 0) {
            return PLAIN_TEXTS[hundredths];
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /**
     * Parts in hundredths that add up to the sum's own hundredths: the largest remainders are
     * rounded up, the earlier part first on a tie.
     */
    static long[] hundredths(double[] parts, double sum) {
        long[] shown = new long[parts.length];
        double[] rest = new double[parts.length];
        long left = wholeHundredths(sum);
        for (int i = 0; i < parts.length; i++) {
            shown[i] = (long) Math.floor(parts[i] * 100);
            rest[i] = parts[i] * 100 - shown[i];
            left -= shown[i];
        }
        for (; left > 0; left--) {
            int next = 0;
            for (int i = 1; i < parts.length; i++) {
                if (rest[i] > rest[next]) {
                    next = i;
                }
            }
            rest[next] = -1;
            shown[next]++;
        }
        return shown;
    }
}
