package dev.careerpath.profile;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the profile service. */
@SpringBootApplication
public class ProfileService {

    public static void main(String[] args) {
        SpringApplication.run(ProfileService.class, args);
    }
}
