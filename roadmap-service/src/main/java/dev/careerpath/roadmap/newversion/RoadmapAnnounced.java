package dev.careerpath.roadmap.newversion;

import dev.careerpath.roadmap.catalogue.StageId;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the public learns of a plan: dates and hours, no word of a person. */
record RoadmapAnnounced(
        long roadmapVersion,
        long assessmentVersion,
        String catalogueVersion,
        TargetRole targetRole,
        Instant generatedAt,
        String cause,
        Roadmap.Readiness readiness,
        Feasibility feasibility,
        List<Stage> stages,
        int slips) {

    record Feasibility(
            boolean onTime, LocalDate projectedFinish, int hoursNeeded, int hoursAvailable) {}

    record Stage(
            StageId id,
            String title,
            LocalDate start,
            LocalDate end,
            int hours,
            List<Milestone> milestones) {}

    record Milestone(String id, String title, LocalDate start, LocalDate end, int hours) {}

    static RoadmapAnnounced of(long version, Roadmap roadmap) {
        var feasibility = roadmap.feasibility();
        return new RoadmapAnnounced(
                version,
                roadmap.assessmentVersion(),
                roadmap.catalogueVersion(),
                roadmap.targetRole(),
                roadmap.generatedAt(),
                roadmap.cause(),
                roadmap.readiness(),
                new Feasibility(
                        feasibility.onTime(),
                        feasibility.projectedFinish(),
                        feasibility.hoursNeeded(),
                        feasibility.hoursAvailable()),
                roadmap.stages().stream().map(RoadmapAnnounced::stage).toList(),
                roadmap.slips());
    }

    private static Stage stage(Roadmap.Stage stage) {
        return new Stage(
                stage.id(),
                stage.title(),
                stage.start(),
                stage.end(),
                stage.hours(),
                stage.milestones().stream()
                        .map(m -> new Milestone(m.id(), m.title(), m.start(), m.end(), m.hours()))
                        .toList());
    }
}
