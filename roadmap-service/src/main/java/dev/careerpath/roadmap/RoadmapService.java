package dev.careerpath.roadmap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the roadmap service. */
@SpringBootApplication
public class RoadmapService {

    public static void main(String[] args) {
        SpringApplication.run(RoadmapService.class, args);
    }
}
