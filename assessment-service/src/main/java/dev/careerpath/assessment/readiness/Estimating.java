package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Constants.KindOfEvidence;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.framework.Priors.RolePrior;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.readiness.CountedAnswers.Answer;
import dev.careerpath.assessment.readiness.Estimate.Part;
import dev.careerpath.assessment.readiness.LeaderProfile.Evidence;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Levels by precision-weighted fusion: a prior from role and experience, self-ratings less their
 * known bias, others' ratings by the reliability of their group, and evidence; what is dated counts
 * less as it ages.
 *
 * <p>Evidence that states no level shows at least what its kind typically shows, and a finished
 * milestone at least what it leads to, so they can lift a level and firm it up, but never pull it
 * down.
 */
final class Estimating {

    private static final Comparator<Evidence> BY_CONTENT =
            Comparator.comparing(Evidence::date)
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::level, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Evidence::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Map<EvidenceKind, String> EVIDENCE_RULES =
            rules("evidence.", EvidenceKind.class);
    private static final Map<RaterGroup, String> RATING_RULES = rules("rating.", RaterGroup.class);

    private final Framework framework;
    private final Constants constants;
    private final LeaderProfile profile;
    private final long today;
    private final CountedAnswers others;
    private final List<ExperienceKnown> experience = new ArrayList<>();
    private final Map<String, List<Floor>> milestones = new HashMap<>();
    private final Map<String, List<Rating>> ratings = new HashMap<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();

    private Estimating(Framework framework, Known known, LocalDate asOf) {
        this.framework = framework;
        this.constants = framework.constants();
        this.profile = known.profile();
        this.today = asOf.toEpochDay();
        this.others = new CountedAnswers(constants.otherRatings(), known.others());
        for (Rating rating : profile.ratings()) {
            ratings.computeIfAbsent(rating.competency(), _ -> new ArrayList<>(1)).add(rating);
        }
        for (Evidence item : profile.evidence()) {
            evidence.computeIfAbsent(item.competency(), _ -> new ArrayList<>(4)).add(item);
        }
        for (ExperiencePrior prior : framework.priors().experience()) {
            Double value = Facts.value(profile.experience(), prior.fact());
            if (value != null) {
                experience.add(
                        new ExperienceKnown(
                                prior,
                                "experience." + prior.code(),
                                Facts.words(profile.experience(), prior.fact()),
                                prior.correction(value)));
            }
        }
        for (List<Rating> list : ratings.values()) {
            if (list.size() > 1) {
                list.sort(Comparator.comparingDouble(Rating::level));
            }
        }
        for (List<Evidence> list : evidence.values()) {
            if (list.size() > 1) {
                list.sort(BY_CONTENT);
            }
        }
        known.milestones().stream()
                .filter(milestone -> milestone.status() == MilestoneProgress.Status.COMPLETED)
                .sorted(Comparator.comparing(MilestoneProgress::id))
                .forEachOrdered(this::milestone);
    }

    private void milestone(MilestoneProgress milestone) {
        Constants.MilestoneEvidence worth = constants.milestoneEvidence();
        double precision = (milestone.evidenced() ? worth.evidenced() : worth.told()).value();
        LocalDate date = LocalDate.ofInstant(milestone.at(), ZoneOffset.UTC);
        for (MilestoneProgress.Raise raise : milestone.raises()) {
            String input =
                    milestone.id() + ", " + date + ", at least " + Rounding.plain(raise.to());
            milestones
                    .computeIfAbsent(raise.competency(), _ -> new ArrayList<>())
                    .add(
                            new Floor(
                                    milestone.evidenced()
                                            ? "milestone.evidenced"
                                            : "milestone.told",
                                    input,
                                    raise.to(),
                                    precision,
                                    date));
        }
    }

    /** An estimate for every competency of the framework, by code, in the framework's order. */
    static Map<String, Estimate> all(Framework framework, Known known, LocalDate asOf) {
        Estimating estimating = new Estimating(framework, known, asOf);
        Map<String, Estimate> estimates = LinkedHashMap.newLinkedHashMap(64);
        for (Competency competency : framework.competencies()) {
            estimates.put(competency.code(), estimating.of(competency));
        }
        return estimates;
    }

    private Estimate of(Competency competency) {
        List<Rating> rated = ratings.getOrDefault(competency.code(), List.of());
        List<Evidence> shown = evidence.getOrDefault(competency.code(), List.of());
        double halfLife = constants.halfLifeDays().days(competency.domain());
        Fusion fusion = new Fusion();
        prior(competency, fusion);
        for (Rating rating : rated) {
            fusion.selfRating(rating.level());
        }
        for (var given : others.of(competency.code()).entrySet()) {
            fusion.others(halfLife, given.getKey(), given.getValue());
        }
        List<Floor> floors = new ArrayList<>(4);
        for (Evidence item : shown) {
            if (item.level() != null) {
                fusion.stated(item, item.level(), faded(halfLife, item.date(), precision(item)));
            } else {
                floors.add(floor(item));
            }
        }
        floors.addAll(milestones.getOrDefault(competency.code(), List.of()));
        // From the highest level down, so that one more never lowers the whole.
        if (floors.size() > 1) {
            floors.sort(Comparator.comparingDouble(floor -> -floor.level()));
        }
        for (Floor floor : floors) {
            fusion.atLeast(floor, faded(halfLife, floor.date(), floor.precision()));
        }
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
        for (ExperienceKnown known : experience) {
            if (!known.prior().corrects(competency)) {
                continue;
            }
            double corrected = Math.clamp(level + known.correction(), 0.0, 5.0);
            if (corrected != level) {
                fusion.add(
                        known.rule(),
                        known.words(),
                        precision * (corrected - level),
                        known.prior().sources());
            }
            level = corrected;
        }
    }

    private KindOfEvidence kind(Evidence item) {
        return constants.evidence(item.kind());
    }

    private double precision(Evidence item) {
        return kind(item).precision();
    }

    private double faded(double halfLife, LocalDate date, double precision) {
        double days = Math.max(0, today - date.toEpochDay());
        return precision * Math.pow(0.5, days / halfLife);
    }

    private Floor floor(Evidence item) {
        double level = kind(item).typicalLevel();
        return new Floor(
                rule(item.kind()),
                words(item, "at least " + Rounding.text(level)),
                level,
                precision(item),
                item.date());
    }

    private static String rule(EvidenceKind kind) {
        return Objects.requireNonNull(EVIDENCE_RULES.get(kind));
    }

    private static <E extends Enum<E>> Map<E, String> rules(String prefix, Class<E> kinds) {
        Map<E, String> rules = new EnumMap<>(kinds);
        for (E kind : kinds.getEnumConstants()) {
            rules.put(kind, prefix + kind.name().toLowerCase(Locale.ROOT));
        }
        return rules;
    }

    private static String words(Evidence item, String level) {
        String named = item.id() == null ? "" : item.id() + ", ";
        return named + item.date() + ", " + level;
    }

    /** A prior from experience of which the profile tells the fact. */
    private record ExperienceKnown(
            ExperiencePrior prior, String rule, String words, double correction) {}

    /**
     * Something that shows at least a level.
     *
     * @param precision when fresh
     */
    private record Floor(
            String rule, String input, double level, double precision, LocalDate date) {}

    /** The running weighted mean of one competency. */
    private final class Fusion {
        private final List<Part> parts = new ArrayList<>(16);
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
            add(
                    rule(item.kind()),
                    words(item, "level " + Rounding.text(level)),
                    weight * level,
                    null);
        }

        private void atLeast(Floor floor, double weight) {
            double value = Math.max(floor.level(), mass / precision);
            precision += weight;
            add(floor.rule(), floor.input(), weight * value, null);
        }

        /** One part for a group: its raters share a view, so each more adds a little less. */
        private void others(double halfLife, RaterGroup group, List<Answer> answers) {
            Constants.OtherRatings ratings = constants.otherRatings();
            Constants.GroupOfRaters of = ratings.group(group);
            double weights = 0;
            double sum = 0;
            for (Answer answer : answers) {
                double weight = faded(halfLife, answer.date(), of.precision());
                weights += weight;
                sum += weight * answer.level();
                if (of.minimumAnswers() == 1) {
                    stated(answer.level());
                }
            }
            double mean = sum / weights;
            if (of.minimumAnswers() > 1) {
                stated(mean);
            }
            double alone = Math.max(0, weights / of.precision() - 1);
            double weight = weights / (1 + ratings.sharedError().value() * alone);
            precision += weight;
            String level = Rounding.plain(Rounding.toHundredth(mean));
            add(
                    Objects.requireNonNull(RATING_RULES.get(group)),
                    answers.size() == 1
                            ? "1 answer, " + answers.getFirst().date() + ", level " + level
                            : answers.size() + " answers, level " + level + " on average",
                    weight * mean,
                    null);
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
    }
}
