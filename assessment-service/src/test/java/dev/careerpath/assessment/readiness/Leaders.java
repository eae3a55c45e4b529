package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.leader.Education;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Experience;
import dev.careerpath.assessment.leader.Experience.BoardExposure;
import dev.careerpath.assessment.leader.Experience.ClientFacing;
import dev.careerpath.assessment.leader.Goal;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.leader.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Leaders that tests start from. */
public final class Leaders {

    public static final Framework FRAMEWORK = FrameworkFile.shipped("1.0");

    /** The one whose levels are followed through time. */
    public static final Framework GROWING = FrameworkFile.shipped("1.1");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Leaders() {}

    /** Only the required fields. */
    public static LeaderProfile barely(CurrentRole current, TargetRole target) {
        return new LeaderProfile(
                "UTC",
                current,
                target,
                new CompanyContext(CompanyStage.SCALE_UP, List.of(), null, false),
                Experience.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                new Goal(LocalDate.of(2027, 11, 30), 6),
                null);
    }

    /** Every competency rated and shown by evidence. */
    public static LeaderProfile fully(CurrentRole current, TargetRole target, double level) {
        return new LeaderProfile(
                "Europe/London",
                current,
                target,
                new CompanyContext(
                        CompanyStage.ENTERPRISE, List.of(Emphasis.AI_FOCUSED), "banking", true),
                new Experience(
                        15.0,
                        12.0,
                        10.0,
                        6.0,
                        4.0,
                        120,
                        true,
                        new Experience.Money(new BigDecimal("2000000"), "USD"),
                        BoardExposure.REGULAR,
                        ClientFacing.LEADING,
                        40.0),
                List.of(new Education(EducationLevel.MASTER, "Computer Science")),
                FRAMEWORK.competencies().stream().map(it -> new Rating(it.code(), level)).toList(),
                FRAMEWORK.competencies().stream()
                        .map(it -> led(it.code(), TODAY.minusMonths(3), level))
                        .toList(),
                new Goal(LocalDate.of(2027, 11, 30), 6),
                null);
    }

    public static Evidence led(String competency, LocalDate date, Double level) {
        return new Evidence("e-" + competency, competency, EvidenceKind.LED, date, level);
    }

    static LeaderProfile with(LeaderProfile leader, List<Rating> ratings, List<Evidence> evidence) {
        return new LeaderProfile(
                leader.timeZone(),
                leader.currentRole(),
                leader.targetRole(),
                leader.context(),
                leader.experience(),
                leader.education(),
                ratings,
                evidence,
                leader.goal(),
                null);
    }

    static LeaderProfile with(LeaderProfile leader, Experience experience) {
        return new LeaderProfile(
                leader.timeZone(),
                leader.currentRole(),
                leader.targetRole(),
                leader.context(),
                experience,
                leader.education(),
                leader.ratings(),
                leader.evidence(),
                leader.goal(),
                null);
    }

    static LeaderProfile with(LeaderProfile leader, Situation situation) {
        return new LeaderProfile(
                leader.timeZone(),
                leader.currentRole(),
                leader.targetRole(),
                leader.context(),
                leader.experience(),
                leader.education(),
                leader.ratings(),
                leader.evidence(),
                leader.goal(),
                situation);
    }
}
