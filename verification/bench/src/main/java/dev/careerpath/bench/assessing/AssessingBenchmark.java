package dev.careerpath.bench.assessing;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Goal;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One assessment of a full profile: every competency rated by the leader and by eight others, 60
 * pieces of evidence. One operation a second is one assessment a second on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessingBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int EVIDENCE = 60;
    private static final int RATERS = 8;

    private final Framework framework = FrameworkFile.shipped("1.0");
    private final Known known = full(framework);

    @Benchmark
    public Assessed fullProfile() {
        return Assessing.assess(framework, known, DAY);
    }

    private static Known full(Framework framework) {
        List<String> codes = framework.competencies().stream().map(it -> it.code()).toList();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < EVIDENCE; i++) {
            EvidenceKind kind = EvidenceKind.values()[i % EvidenceKind.values().length];
            evidence.add(
                    new Evidence(
                            "e" + i,
                            codes.get(i % codes.size()),
                            kind,
                            DAY.minusDays(20L * i),
                            2 + i % 3 * 0.5));
        }
        List<OthersRating> others = new ArrayList<>();
        for (int rater = 0; rater < RATERS; rater++) {
            double level = 2.5 + rater % 4 * 0.5;
            others.add(
                    new OthersRating(
                            "r" + rater,
                            RaterGroup.values()[rater % RaterGroup.values().length],
                            DAY.minusDays(10L * rater).atStartOfDay(ZoneOffset.UTC).toInstant(),
                            codes.stream().map(code -> new Rating(code, level)).toList()));
        }
        return new Known(profile(codes, evidence), others, List.of());
    }

    private static LeaderProfile profile(List<String> codes, List<Evidence> evidence) {
        return new LeaderProfile(
                "Europe/London",
                CurrentRole.VP_ENGINEERING,
                TargetRole.CTO,
                new CompanyContext(
                        CompanyStage.SCALE_UP, List.of(Emphasis.AI_FOCUSED), null, false),
                new Experience(
                        12.0,
                        6.0,
                        5.0,
                        2.0,
                        0.0,
                        40,
                        true,
                        new Experience.Money(new BigDecimal("2000000"), "USD"),
                        Experience.BoardExposure.OCCASIONAL,
                        Experience.ClientFacing.SOME,
                        20.0),
                List.of(new Education(EducationLevel.MASTER, "Computer science")),
                codes.stream().map(code -> new Rating(code, 3.0)).toList(),
                evidence,
                new Goal(LocalDate.of(2027, 11, 30), 6),
                null);
    }
}
