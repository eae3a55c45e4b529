package dev.careerpath.starter.architecture.shop.model;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Domain code that knows a framework and reads the system's clock and makes ids of its own. */
@Component
public class Price {

    public Instant validFrom() {
        return Instant.now();
    }

    public UUID id() {
        return UUID.randomUUID();
    }
}
