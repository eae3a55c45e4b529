package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Constants.Bands;
import dev.careerpath.assessment.readiness.Readiness.Band;
import dev.careerpath.assessment.readiness.Readiness.NotReady;
import java.util.List;

/** Says in which band a score is. */
final class BandedScore {

    private BandedScore() {}

    /**
     * @param hindrances what keeps the leader from READY beside the score
     */
    static Readiness of(Score score, Bands bands, List<NotReady> hindrances) {
        double shown = score.score();
        Band reached = band(shown, bands);
        boolean held = reached == Band.READY && !hindrances.isEmpty();
        return new Readiness(
                shown,
                score.low(),
                score.high(),
                held ? Band.APPROACHING : reached,
                held ? hindrances : null);
    }

    private static Band band(double score, Bands bands) {
        if (score >= bands.ready().value()) {
            return Band.READY;
        }
        if (score >= bands.approaching().value()) {
            return Band.APPROACHING;
        }
        return score >= bands.developing().value() ? Band.DEVELOPING : Band.EXPLORING;
    }
}
