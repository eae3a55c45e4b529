package dev.careerpath.starter.step;

import dev.careerpath.starter.outbox.Sweep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Ends earlier versions of derived documents whose time is over; see careerpath.versions.kept. */
@AutoConfiguration
public class VersionsAutoConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    @ConditionalOnBean(DerivedDocuments.class)
    Sweep versionsEnd(
            List<DerivedDocuments<?>> documents,
            MongoTemplate mongo,
            Clock clock,
            @Value("${careerpath.versions.kept}") Duration kept) {
        return new Sweep(
                "versions",
                mongo,
                EVERY,
                clock,
                Sweep.Work.whole(now ->
                        documents.forEach(each -> each.earlier().endBefore(now.minus(kept)))));
    }
}
