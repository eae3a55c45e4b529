package dev.careerpath.assessment.readiness;

/**
 * Figures as they are shown; all further arithmetic starts from these, so a reader can repeat it.
 */
final class Rounding {

    private Rounding() {}

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
        long left = wholeHundredths(sum);
        for (int i = 0; i < parts.length; i++) {
            shown[i] = (long) Math.floor(parts[i] * 100);
            left -= shown[i];
        }
        boolean[] raised = new boolean[parts.length];
        for (; left > 0; left--) {
            int next = -1;
            for (int i = 0; i < parts.length; i++) {
                if (!raised[i]
                        && (next < 0
                                || parts[i] * 100 - shown[i] > parts[next] * 100 - shown[next])) {
                    next = i;
                }
            }
            raised[next] = true;
            shown[next]++;
        }
        return shown;
    }
}
