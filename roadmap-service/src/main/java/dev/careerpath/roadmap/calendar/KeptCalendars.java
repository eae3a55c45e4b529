package dev.careerpath.roadmap.calendar;

import dev.careerpath.roadmap.kept.KeptDocuments;
import dev.careerpath.roadmap.kept.KeptDocuments.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the addresses are, one document a leader. */
@Component
class KeptCalendars {

    private static final String HASH = "addresses.hash";

    private final MongoTemplate mongo;
    private final KeptDocuments<LeadersCalendars> kept;

    KeptCalendars(MongoTemplate mongo) {
        this.mongo = mongo;
        this.kept =
                new KeptDocuments<>(
                        mongo,
                        LeadersCalendars.COLLECTION,
                        LeadersCalendars.class,
                        LeadersCalendars::none);
    }

    LeadersCalendars of(String tenant, String profileId) {
        return kept.of(tenant, profileId);
    }

    /** Those among which is the one with this secret's hash. */
    Optional<LeadersCalendars> withHash(String hash) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(Criteria.where(HASH).is(hash)),
                        LeadersCalendars.class,
                        LeadersCalendars.COLLECTION));
    }

    void change(String tenant, String profileId, UnaryOperator<LeadersCalendars> change) {
        kept.change(tenant, profileId, before -> new Change<>(change.apply(before), List.of()));
    }

    void erase(String tenant, String profileId) {
        kept.erase(tenant, profileId, _ -> List.of());
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.indexOps(LeadersCalendars.COLLECTION)
                .createIndex(new Index().on(HASH, Sort.Direction.ASC).sparse());
    }
}
