package dev.careerpath.edge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the edge. */
@SpringBootApplication
public class Edge {

    public static void main(String[] args) {
        SpringApplication.run(Edge.class, args);
    }
}
