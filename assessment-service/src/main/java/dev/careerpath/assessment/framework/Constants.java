package dev.careerpath.assessment.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the estimation, each with the reason or publication it rests on. Precision is 1 /
 * variance, in levels.
 *
 * @param selfRatingBias levels by which self-ratings stand too high
 * @param confidenceHalfPrecision precision at which confidence is one half
 * @param intervalWidth standard errors on each side of the score
 * @param sharedError correlation between the errors of one leader's levels, 0 to 1
 * @param gateConfidence confidence from which a level may decide a gate or count as a strength
 * @param growth how finished steps move levels; null where levels are a mean of all that is known,
 *     whatever its day, as framework 1.0 has it
 * @param readyRule what READY asks for beside its score; null where the score suffices
 */
public record Constants(
        Constant priorPrecision,
        Constant selfRatingPrecision,
        Constant selfRatingBias,
        OtherRatings otherRatings,
        MilestoneEvidence milestoneEvidence,
        Map<EvidenceKind, KindOfEvidence> evidenceKinds,
        HalfLives halfLifeDays,
        Constant confidenceHalfPrecision,
        Constant intervalWidth,
        Constant sharedError,
        Constant gateConfidence,
        Bands bands,
        @Nullable Growth growth,
        @Nullable ReadyRule readyRule) {
    public Constants {
        evidenceKinds = Ordered.copyOf(evidenceKinds);
    }

    /** How far evidence of a kind can be relied on. */
    public KindOfEvidence evidence(EvidenceKind kind) {
        KindOfEvidence found = evidenceKinds.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("no constants for evidence of kind " + kind);
        }
        return found;
    }

    /**
     * The drift: the growth of the variance of a level in a day without news: led work of today
     * counts half once the domain's half-life is over.
     */
    public double driftPerDay(String domain) {
        return 1 / (evidence(EvidenceKind.LED).precision() * halfLifeDays.days(domain));
    }

    /** A number and why it is that number. */
    public record Constant(double value, String reason) {}

    /**
     * Precision of a finished milestone when it is fresh.
     *
     * @param evidenced with something that shows it
     * @param told without
     */
    public record MilestoneEvidence(Constant evidenced, Constant told) {}

    /**
     * @param precision when fresh
     * @param typicalLevel the level it shows at least, if none is stated
     */
    public record KindOfEvidence(double precision, double typicalLevel, String reason) {}

    /**
     * Days after which evidence counts half.
     *
     * @param byDefault where the domain has none of its own
     * @param domains domain code to days
     */
    public record HalfLives(
            @JsonProperty("default") Constant byDefault, Map<String, Constant> domains) {
        public HalfLives {
            domains = Ordered.copyOf(domains);
        }

        /** Days for a domain. */
        public double days(String domain) {
            return domains.getOrDefault(domain, byDefault).value();
        }
    }

    /**
     * What READY asks for beside its score, and that no required gate is unmet or unknown.
     *
     * @param low that the low end of the interval reaches, 0 to 100
     * @param shortfall levels that a defining competency may be short
     * @param confirmedShare of the weight that rests on more than a title and the leader's word, 0
     *     to 1; all defining competencies must
     */
    public record ReadyRule(Constant low, Constant shortfall, Constant confirmedShare) {}

    /** The scores at which the bands begin, ascending. */
    public record Bands(Constant developing, Constant approaching, Constant ready) {}
}
