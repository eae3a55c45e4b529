package dev.careerpath.assessment.readiness;

import static dev.careerpath.assessment.readiness.Leaders.FRAMEWORK;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Experience.BoardExposure;
import dev.careerpath.assessment.leader.Experience.ClientFacing;
import dev.careerpath.assessment.leader.Experience.Money;
import dev.careerpath.assessment.leader.Goal;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any leader: from nothing known to everything rated, by others too, and shown. */
class AnyLeader extends DomainContextBase {

    @Provide
    Arbitrary<Known> known() {
        return Combinators.combine(
                        leaders(),
                        others().list().ofMaxSize(8),
                        milestones().list().ofMaxSize(6).uniqueElements(MilestoneProgress::id),
                        days().injectNull(0.3))
                .as((leader, others, milestones, since) ->
                        new Known(leader, numbered(others), milestones, null, since, null));
    }

    @Provide
    Arbitrary<OthersRating> others() {
        return Combinators.combine(
                        Arbitraries.of(RaterGroup.values()),
                        Arbitraries.integers().between(-100, 6000),
                        ratings().list().ofMaxSize(12).uniqueElements(Rating::competency))
                .as((group, days, levels) -> new OthersRating("new", group, ago(days), levels));
    }

    @Provide
    Arbitrary<MilestoneProgress> milestones() {
        Arbitrary<MilestoneProgress.Raise> raises =
                Combinators.combine(codes(), levels()).as(MilestoneProgress.Raise::new);
        Arbitrary<MilestoneProgress.Finish> finishes =
                Combinators.combine(
                                Arbitraries.integers().between(-100, 3000),
                                Arbitraries.doubles().between(0, 200).injectNull(0.2),
                                Arbitraries.doubles().between(0, 104).injectNull(0.2),
                                Arbitraries.of(true, false),
                                Arbitraries.of(true, false))
                        .as((days, hours, weeks, post, confirmed) ->
                                new MilestoneProgress.Finish(
                                        ago(days), hours, weeks, post, confirmed));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999).map(it -> "m" + it),
                        Arbitraries.of(MilestoneProgress.Status.values()),
                        Arbitraries.integers().between(-100, 6000),
                        Arbitraries.of(true, false),
                        raises.list().ofMaxSize(3),
                        finishes.injectNull(0.3))
                .as((id, status, days, evidenced, raised, finish) ->
                        new MilestoneProgress(id, status, ago(days), evidenced, raised, finish));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-100, 3000).map(TODAY::minusDays);
    }

    private static List<OthersRating> numbered(List<OthersRating> others) {
        return IntStream.range(0, others.size())
                .mapToObj(i -> {
                    OthersRating it = others.get(i);
                    return new OthersRating("r" + i, it.group(), it.at(), it.levels());
                })
                .toList();
    }

    private static Instant ago(int days) {
        return TODAY.minusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Provide
    Arbitrary<LeaderProfile> leaders() {
        return Combinators.combine(
                        Arbitraries.of(CurrentRole.values()),
                        Arbitraries.of(TargetRole.values()),
                        contexts(),
                        experience(),
                        educations().list().ofMaxSize(3),
                        ratings().list().ofMaxSize(40),
                        evidence().list().ofMaxSize(30))
                .as((current, target, context, experience, education, ratings, evidence) ->
                        new LeaderProfile(
                                "UTC",
                                current,
                                target,
                                context,
                                experience,
                                education,
                                ratings,
                                evidence,
                                new Goal(TODAY.plusYears(1), 6),
                                null));
    }

    @Provide
    Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99).map(it -> "e" + it),
                        codes(),
                        Arbitraries.of(EvidenceKind.values()),
                        Arbitraries.integers().between(-100, 6000),
                        levels().injectNull(0.3))
                .as((id, code, kind, days, level) ->
                        new Evidence(id, code, kind, TODAY.minusDays(days), level));
    }

    @Provide
    Arbitrary<Rating> ratings() {
        return Combinators.combine(codes(), levels(), days().injectNull(0.3)).as(Rating::new);
    }

    private static Arbitrary<Education> educations() {
        return Combinators.combine(
                        Arbitraries.of(EducationLevel.values()),
                        Arbitraries.of("Computer Science", "History", "").injectNull(0.2))
                .as(Education::new);
    }

    private static Arbitrary<CompanyContext> contexts() {
        return Combinators.combine(
                        Arbitraries.of(CompanyStage.values()),
                        Arbitraries.of(Emphasis.values()).list().ofMaxSize(5),
                        Arbitraries.of(true, false))
                .as((stage, emphases, regulated) ->
                        new CompanyContext(stage, emphases, null, regulated));
    }

    private static Arbitrary<Experience> experience() {
        Arbitrary<Double> years = Arbitraries.doubles().between(0, 40).injectNull(0.3);
        Arbitrary<List<Double>> figures = years.list().ofSize(6);
        return Combinators.combine(
                        figures,
                        Arbitraries.integers().between(0, 1000).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(0, 1000)
                                .map(it -> new Money(BigDecimal.valueOf(it), "EUR"))
                                .injectNull(0.3),
                        Arbitraries.of(BoardExposure.values()).injectNull(0.3),
                        Arbitraries.of(ClientFacing.values()).injectNull(0.3))
                .as((it, team, manages, budget, board, clients) ->
                        new Experience(
                                it.get(0), it.get(1), it.get(2), it.get(3), it.get(4), team,
                                manages, budget, board, clients, it.get(5)));
    }

    private static Arbitrary<Double> levels() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(it -> it / 2.0),
                Arbitraries.doubles().between(0, 5));
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of(FRAMEWORK.competencies()).map(Competency::code),
                Arbitraries.of("strategic-thinking", "unheard-of"));
    }
}
