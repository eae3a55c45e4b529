package dev.careerpath.delivery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Event delivery without the service that it runs in elsewhere. */
@SpringBootApplication
public class DeliveryOnItsOwn {

    public static void main(String[] args) {
        SpringApplication.run(DeliveryOnItsOwn.class, args);
    }
}
