package dev.careerpath.roadmap;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.newversion.PlanningRoadmaps;
import dev.careerpath.roadmap.newversion.SlipSweep;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.planner.RoadmapPlanner;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.security.ScopeRule;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.DerivingStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Puts the service together: what it reads, keeps, publishes, and who may do what. */
@Configuration(proxyBeanMethods = false)
class RoadmapConfiguration {

    /** The topic that other systems follow. */
    private static final String ROADMAPS = "roadmaps";

    /** A malformed catalogue stops the service at its start, with every path and reason. */
    @Bean
    Catalogue catalogue(@Value("${careerpath.catalogue}") String version) {
        return CatalogueFile.shipped(version);
    }

    @Bean
    RoadmapPlanner planning(Catalogue catalogue) {
        return new RoadmapPlanner(catalogue);
    }

    @Bean
    DerivedDocuments<Roadmap> roadmaps(MongoTemplate mongo) {
        return new DerivedDocuments<>(
                mongo,
                ROADMAPS,
                Roadmap.class,
                roadmap ->
                        roadmap.dueBy() == null
                                ? Map.of()
                                : Map.of("dueBy", roadmap.dueBy().toString()));
    }

    @Bean
    DerivingStep<Roadmap> planningStep(
            RoadmapPlanner planning,
            DerivedDocuments<Roadmap> roadmaps,
            EventPublisher publisher,
            DeadLetters deadLetters,
            EventTracing tracing,
            MeterRegistry meters,
            Clock clock,
            JsonMapper json) {
        return new DerivingStep<>(
                "/roadmap-service",
                Topics.PROGRESS,
                new PlanningRoadmaps(planning, json),
                roadmaps,
                publisher,
                deadLetters,
                tracing,
                meters,
                clock);
    }

    @Bean
    OutboxRelay milestoneRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(mongo, ROADMAPS, Topics.PROGRESS, publisher, meters, clock);
    }

    @Bean
    Sweep slipSweep(
            MongoTemplate mongo,
            EventPublisher publisher,
            JsonMapper json,
            MeterRegistry meters,
            Clock clock,
            @Value("${careerpath.slips.every}") Duration every) {
        return new Sweep(
                "slips-" + ROADMAPS,
                mongo,
                every,
                clock,
                new SlipSweep(mongo, ROADMAPS, publisher, json, meters));
    }

    @Bean
    ScopeRule roadmapsAreRead() {
        return new ScopeRule(HttpMethod.GET, "/v1/roadmaps/**", "roadmaps:read");
    }

    @Bean
    ScopeRule milestonesAreChanged() {
        return new ScopeRule(HttpMethod.PATCH, "/v1/roadmaps/*/milestones/*", "roadmaps:write");
    }
}
