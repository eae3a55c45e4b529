package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Constants.KindOfEvidence;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.framework.Priors.RolePrior;
import dev.careerpath.assessment.readiness.Estimate.Part;
import dev.careerpath.assessment.readiness.LeaderProfile.Evidence;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Levels by precision-weighted fusion: a prior from role and experience, self-ratings less their
 * known bias, and evidence that counts less as it ages.
 *
 * <p>Evidence that states no level shows at least what its kind typically shows, so it can lift a
 * level and firm it up, but never pull it down.
 */
final class Estimating {

    private static final Comparator<Evidence> BY_CONTENT =
            Comparator.comparing(Evidence::date)
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::level, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Evidence::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Framework framework;
    private final Constants constants;
    private final LeaderProfile profile;
    private final LocalDate asOf;
    private final Map<String, List<Rating>> ratings = new HashMap<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();

    private Estimating(Framework framework, LeaderProfile profile, LocalDate asOf) {
        this.framework = framework;
        this.constants = framework.constants();
        this.profile = profile;
        this.asOf = asOf;
        for (Rating rating : profile.ratings()) {
            ratings.computeIfAbsent(rating.competency(), _ -> new ArrayList<>()).add(rating);
        }
        for (Evidence item : profile.evidence()) {
            evidence.computeIfAbsent(item.competency(), _ -> new ArrayList<>()).add(item);
        }
        ratings.values().forEach(list -> list.sort(Comparator.comparingDouble(Rating::level)));
        evidence.values().forEach(list -> list.sort(BY_CONTENT));
    }

    /** An estimate for every competency of the framework, by code, in the framework's order. */
    static Map<String, Estimate> all(Framework framework, LeaderProfile profile, LocalDate asOf) {
        Estimating estimating = new Estimating(framework, profile, asOf);
        Map<String, Estimate> estimates = LinkedHashMap.newLinkedHashMap(64);
        for (Competency competency : framework.competencies()) {
            estimates.put(competency.code(), estimating.of(competency));
        }
        return estimates;
    }

    private Estimate of(Competency competency) {
        List<Rating> rated = ratings.getOrDefault(competency.code(), List.of());
        List<Evidence> shown = evidence.getOrDefault(competency.code(), List.of());
        Fusion fusion = new Fusion();
        prior(competency, fusion);
        for (Rating rating : rated) {
            fusion.selfRating(rating.level());
        }
        for (Evidence item : shown) {
            if (item.level() != null) {
                fusion.stated(item, item.level(), precision(competency, item));
            }
        }
        // From the highest typical level down, so that one more piece never lowers the whole.
        shown.stream()
                .filter(item -> item.level() == null)
                .sorted(Comparator.comparingDouble(item -> -kind(item).typicalLevel()))
                .forEachOrdered(item ->
                        fusion.atLeast(
                                item, kind(item).typicalLevel(), precision(competency, item)));
        return fusion.estimate(competency, !rated.isEmpty());
    }

    private void prior(Competency competency, Fusion fusion) {
        RolePrior prior = framework.priors().roles().get(profile.currentRole());
        if (prior == null) {
            throw new IllegalArgumentException("no prior for " + profile.currentRole());
        }
        double precision = constants.priorPrecision().value();
        double level = prior.level(competency);
        fusion.precision += precision;
        fusion.add("role-prior", profile.currentRole().name(), precision * level, prior.sources());
        for (ExperiencePrior experience : framework.priors().experience()) {
            if (!experience.corrects(competency)) {
                continue;
            }
            Double value = Facts.value(profile.experience(), experience.fact());
            if (value == null) {
                continue;
            }
            double corrected = Math.clamp(level + experience.correction(value), 0.0, 5.0);
            if (corrected != level) {
                fusion.add(
                        "experience." + experience.code(),
                        Facts.words(profile.experience(), experience.fact()),
                        precision * (corrected - level),
                        experience.sources());
            }
            level = corrected;
        }
    }

    private KindOfEvidence kind(Evidence item) {
        return constants.evidence(item.kind());
    }

    private double precision(Competency competency, Evidence item) {
        double days = Math.max(0, ChronoUnit.DAYS.between(item.date(), asOf));
        double halfLife = constants.halfLifeDays().days(competency.domain());
        return kind(item).precision() * Math.pow(0.5, days / halfLife);
    }

    /** The running weighted mean of one competency. */
    private final class Fusion {
        private final List<Part> parts = new ArrayList<>();
        private double mass;
        private double precision;
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;

        private void add(
                String rule, String input, double partMass, @Nullable List<String> sources) {
            parts.add(new Part(rule, input, partMass, sources));
            mass += partMass;
        }

        private void selfRating(double level) {
            double bias = constants.selfRatingBias().value();
            double corrected = Math.max(0, level - bias);
            double weight = constants.selfRatingPrecision().value();
            precision += weight;
            stated(corrected);
            add(
                    "self-rating",
                    "level " + Rounding.plain(level) + " less bias " + Rounding.plain(bias),
                    weight * corrected,
                    null);
        }

        private void stated(Evidence item, double level, double weight) {
            precision += weight;
            stated(level);
            add(rule(item.kind()), words(item, "level " + level), weight * level, null);
        }

        private void atLeast(Evidence item, double level, double weight) {
            double value = Math.max(level, mass / precision);
            precision += weight;
            add(rule(item.kind()), words(item, "at least " + level), weight * value, null);
        }

        private void stated(double level) {
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }

        private Estimate estimate(Competency competency, boolean rated) {
            double half = constants.confidenceHalfPrecision().value();
            return new Estimate(
                    competency,
                    Rounding.toHundredth(mass / precision),
                    precision,
                    Rounding.toHundredth(precision / (precision + half)),
                    highest > lowest ? Rounding.toHundredth(highest - lowest) : 0,
                    rated,
                    parts);
        }

        private static String rule(EvidenceKind kind) {
            return "evidence." + kind.name().toLowerCase(Locale.ROOT);
        }

        private static String words(Evidence item, String level) {
            String named = item.id() == null ? "" : item.id() + ", ";
            return named + item.date() + ", " + level;
        }
    }
}
