package dev.careerpath.roadmap;

import dev.careerpath.delivery.EventDelivery;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the roadmap service, and event delivery in the same process. */
@SpringBootApplication
@Import(EventDelivery.class)
public class RoadmapService {

    public static void main(String[] args) {
        SpringApplication.run(RoadmapService.class, args);
    }
}
