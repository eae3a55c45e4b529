package dev.careerpath.starter.architecture.shop.model;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Domain code that knows a framework and reads the system's clock. */
@Component
public class Price {

    public Instant validFrom() {
        return Instant.now();
    }
}
