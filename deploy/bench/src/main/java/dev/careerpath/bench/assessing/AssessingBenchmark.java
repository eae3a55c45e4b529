package dev.careerpath.bench.assessing;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.LeaderProfile;
import java.time.LocalDate;
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

/** One assessment of a profile with every competency rated and 60 pieces of evidence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessingBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int EVIDENCE = 60;

    private final Framework framework = FrameworkFile.shipped("1.0");
    private final LeaderProfile profile = full(framework);

    @Benchmark
    public Assessed fullProfile() {
        return Assessing.assess(framework, profile, DAY);
    }

    private static LeaderProfile full(Framework framework) {
        List<String> codes = framework.competencies().stream().map(it -> it.code()).toList();
        List<LeaderProfile.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < EVIDENCE; i++) {
            EvidenceKind kind = EvidenceKind.values()[i % EvidenceKind.values().length];
            evidence.add(
                    new LeaderProfile.Evidence(
                            "e" + i,
                            codes.get(i % codes.size()),
                            kind,
                            DAY.minusDays(20L * i),
                            2 + i % 3 * 0.5));
        }
        return new LeaderProfile(
                "Europe/London",
                CurrentRole.VP_ENGINEERING,
                TargetRole.CTO,
                new LeaderProfile.Context(CompanyStage.SCALE_UP, List.of(), null, false),
                LeaderProfile.Experience.UNKNOWN,
                List.of(),
                codes.stream().map(code -> new LeaderProfile.Rating(code, 3.0)).toList(),
                evidence,
                new LeaderProfile.Goal(LocalDate.of(2027, 11, 30), 6));
    }
}
