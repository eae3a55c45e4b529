package dev.careerpath.roadmap;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.charter.CharterFile;
import dev.careerpath.roadmap.charter.WritingCharter;
import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans of all kinds, the same ones for the same seed. */
public final class Plans {

    /** As a framework has it. */
    public static final GrowthModel GROWTH =
            new GrowthModel(
                    new GrowthModel.Shown(0.35, 0.6),
                    new GrowthModel.Shown(0.65, 0.45),
                    new GrowthModel.Shown(0.85, 0.3),
                    4,
                    3,
                    1.5,
                    1 / 0.7,
                    1.28,
                    0.3);

    /** When they are made. */
    public static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");

    /** What they are made from. */
    public static final Catalogue CATALOGUE = CatalogueFile.shipped("1.1");

    /** The charters that go with them. */
    public static final WritingCharter CHARTERS =
            new WritingCharter(CharterFile.shipped("1.1"), CATALOGUE);

    private static final RoadmapPlanner PLANNING = new RoadmapPlanner(CATALOGUE);
    private static final List<String> COMPETENCIES =
            CATALOGUE.activities().stream()
                    .flatMap(activity -> activity.raises().stream())
                    .map(raise -> raise.competency())
                    .distinct()
                    .sorted()
                    .toList();

    private Plans() {}

    /** A leader of whom everything but the role and the goal follows from the seed. */
    public static LeaderSituation leader(long seed, TargetRole role, double hours, int weeks) {
        return leader(seed, role, hours, weeks, "");
    }

    /** A future CTO whose framework gives every competency this name too. */
    public static LeaderSituation named(String name, long seed) {
        return leader(seed, TargetRole.CTO, 6, 60, name + " ");
    }

    private static LeaderSituation leader(
            long seed, TargetRole role, double hours, int weeks, String before) {
        Random random = new Random(seed);
        List<LeaderSituation.Need> needs = new ArrayList<>();
        for (String competency : COMPETENCIES) {
            needs.add(
                    new LeaderSituation.Need(
                            competency,
                            before + named(competency),
                            3 + random.nextInt(4) * 0.5,
                            Math.round(random.nextDouble() * 400) / 100.0,
                            0.5 + random.nextDouble(),
                            needs.size() + 1,
                            List.of(),
                            null));
        }
        return new LeaderSituation(
                1 + random.nextInt(5),
                MADE,
                ZoneId.of("Europe/London"),
                role,
                "VP_ENGINEERING",
                CompanyStage.values()[random.nextInt(3)],
                List.of(),
                random.nextBoolean(),
                new LeaderSituation.Goal(
                        MADE.atOffset(ZoneOffset.UTC).toLocalDate().plusWeeks(weeks), hours),
                50,
                needs,
                List.of(
                        new Roadmap.Gate(
                                "industry-years",
                                "Industry years",
                                "UNKNOWN",
                                "10 years",
                                "",
                                null,
                                null,
                                null,
                                null)),
                new LeaderSituation.Interval(41.5, 58),
                null,
                null,
                null);
    }

    /** The first plan of this leader. */
    public static Roadmap first(LeaderSituation leader) {
        return PLANNING.plan(leader, null, MADE, "The first plan, made from assessment 1.");
    }

    /** The plan of this leader that follows another one. */
    public static Roadmap next(LeaderSituation leader, Roadmap previous, Instant at, String cause) {
        return PLANNING.plan(leader, previous, at, cause);
    }

    /** The same plan, each milestone somewhere on its way. */
    public static Roadmap progressed(Roadmap roadmap, long seed, Instant at) {
        Random random = new Random(seed);
        Roadmap progressed = roadmap;
        for (Milestone milestone : roadmap.milestones()) {
            MilestoneStatus status = MilestoneStatus.values()[random.nextInt(4)];
            if (status != MilestoneStatus.PLANNED) {
                progressed =
                        progressed.with(
                                milestone.to(
                                        status,
                                        at,
                                        random.nextBoolean()
                                                ? new Milestone.Evidence("A link", "https://x.org")
                                                : null));
            }
        }
        return progressed;
    }

    /** A day so many weeks after the plans were made. */
    public static Instant weeksLater(int weeks) {
        return MADE.plusSeconds(weeks * 7L * 86_400);
    }

    /** The day on which the plans are made. */
    public static LocalDate today() {
        return MADE.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String named(String competency) {
        String words = competency.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same leader, so far from READY, with these requirements. */
    public static LeaderSituation standing(
            LeaderSituation leader, Standing standing, Roadmap.Gate... gates) {
        return new LeaderSituation(
                leader.assessmentVersion(),
                leader.assessedAt(),
                leader.zone(),
                leader.targetRole(),
                leader.currentRole(),
                leader.companyStage(),
                leader.emphases(),
                leader.regulated(),
                leader.goal(),
                leader.readiness(),
                leader.needs(),
                List.of(gates),
                leader.likely(),
                leader.growth(),
                leader.present(),
                standing);
    }

    /** The same leader, assessed with a framework that says how levels grow. */
    public static LeaderSituation growing(LeaderSituation leader) {
        return new LeaderSituation(
                leader.assessmentVersion(),
                leader.assessedAt(),
                leader.zone(),
                leader.targetRole(),
                leader.currentRole(),
                leader.companyStage(),
                leader.emphases(),
                leader.regulated(),
                leader.goal(),
                leader.readiness(),
                leader.needs().stream()
                        .map(need ->
                                new LeaderSituation.Need(
                                        need.code(),
                                        need.name(),
                                        need.required(),
                                        need.level(),
                                        need.weight(),
                                        need.priority(),
                                        need.sources(),
                                        new LevelState(need.level(), 1.7, 0.0004)))
                        .toList(),
                leader.gates(),
                leader.likely(),
                GROWTH,
                null,
                null);
    }
}
