package dev.careerpath.profile.store;

import com.mongodb.bulk.BulkWriteError;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.store.Contention;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Repository;

/** All profiles. Each change is one atomic write of the document with its event. */
@Repository
public class Profiles {

    public static final String COLLECTION = "profiles";

    private static final String STORED = "stored";
    private static final String IDS = STORED + ".ids";
    private static final int CLAIMED_AT_ONCE = 100;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    Profiles(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    /** A tenant's profile; empty when unknown, somebody else's or erased. */
    public Optional<StoredProfile> find(String tenant, String id) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(of(tenant).and("_id").is(id)),
                        StoredProfile.class,
                        COLLECTION));
    }

    /**
     * A tenant's profile.
     *
     * @throws ApiProblem 404 when unknown, somebody else's or erased
     */
    public StoredProfile get(String tenant, String id) {
        return find(tenant, id)
                .orElseThrow(() -> ApiProblem.notFound("There is no profile " + id + "."));
    }

    /** A tenant's profiles, newest first, from after {@code before} on. */
    public List<StoredProfile> page(String tenant, @Nullable String before, int limit) {
        return page(of(tenant), before, limit);
    }

    /** As {@link #page(String, String, int)}, of those that are this person's. */
    public List<StoredProfile> ofPerson(
            String tenant, String person, @Nullable String before, int limit) {
        return page(
                of(tenant)
                        .and(IDS)
                        .is(OpaqueIds.of(tenant, person))
                        .and(STORED + ".sharing.person")
                        .is(person),
                before,
                limit);
    }

    /** Those that are one of these opaque ids' or shared with it, the newest first. */
    public List<StoredProfile> of(String tenant, Collection<String> ids, int limit) {
        return page(of(tenant).and(IDS).in(ids), null, limit);
    }

    /** A tenant's profiles that nobody has claimed yet and that this address may claim. */
    public List<StoredProfile> claimable(String tenant, String address) {
        return page(
                of(tenant).and(STORED + ".address").is(OpaqueIds.plain(address)),
                null,
                CLAIMED_AT_ONCE);
    }

    private List<StoredProfile> page(Criteria criteria, @Nullable String before, int limit) {
        if (before != null) {
            criteria = criteria.and("_id").lt(before);
        }
        Query query = Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        query.fields().exclude(OutboxRelay.FIELD, OutboxRelay.LAST);
        return mongo.find(query, StoredProfile.class, COLLECTION);
    }

    /** Those of these that are there, of any tenant. */
    public List<StoredProfile> among(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Query query = Query.query(Criteria.where("_id").in(ids).and("erased").is(false));
        query.fields().exclude(OutboxRelay.FIELD);
        return mongo.find(query, StoredProfile.class, COLLECTION);
    }

    /** The ids among these that were profiles and are erased. */
    public Set<String> erasedAmong(Collection<String> ids) {
        Query query = Query.query(Criteria.where("_id").in(ids).and("erased").is(true));
        query.fields().include("_id");
        Set<String> erased = new HashSet<>();
        mongo.find(query, Document.class, COLLECTION)
                .forEach(found -> erased.add(found.getString("_id")));
        return erased;
    }

    /**
     * Stores a new profile.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the id is taken
     */
    public void add(StoredProfile profile) {
        mongo.insert(profile, COLLECTION);
        relay.wake(profile.id());
    }

    /** Stores new profiles in one write and gives the ids that were taken already. */
    public Set<String> addAll(List<StoredProfile> profiles) {
        Set<String> taken = new HashSet<>();
        if (profiles.isEmpty()) {
            return taken;
        }
        try {
            mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION).insert(profiles).execute();
        } catch (BulkOperationException e) {
            for (BulkWriteError error : e.getErrors()) {
                if (error.getCode() != 11000) {
                    throw e;
                }
                taken.add(profiles.get(error.getIndex()).id());
            }
        }
        relay.wake(
                profiles.stream()
                        .map(StoredProfile::id)
                        .filter(id -> !taken.contains(id))
                        .toList());
        return taken;
    }

    /** Those of the ids whose profiles were imported from another line than the hash says. */
    public Set<String> importedFromOthers(Map<String, String> bodyHashes) {
        if (bodyHashes.isEmpty()) {
            return Set.of();
        }
        Query query = Query.query(Criteria.where("_id").in(bodyHashes.keySet()));
        query.fields().include("bodyHash");
        return mongo.find(query, Imported.class, COLLECTION).stream()
                .filter(it -> it.bodyHash() != null)
                .filter(it -> !Objects.equals(it.bodyHash(), bodyHashes.get(it.id())))
                .map(Imported::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Imported(String id, @Nullable String bodyHash) {}

    /**
     * Changes a profile whatever its version is, and again when another change came between.
     *
     * @param read as it was read last
     * @param change stores the next version, from the one that it is given
     */
    public <T> T whateverVersion(StoredProfile read, Function<StoredProfile, T> change) {
        AtomicReference<StoredProfile> current = new AtomicReference<>(read);
        return Contention.settle(
                "The profile " + read.id(),
                () -> {
                    try {
                        return Optional.of(change.apply(current.get()));
                    } catch (ApiProblem e) {
                        if (e.status() != HttpStatus.PRECONDITION_FAILED) {
                            throw e;
                        }
                        current.set(get(read.tenant(), read.id()));
                        return Optional.empty();
                    }
                });
    }

    /**
     * Stores the next version with its event.
     *
     * @throws ApiProblem 412 if the profile has changed since {@code before} was read
     */
    public StoredProfile change(StoredProfile before, Profile profile, Event event, Instant now) {
        return change(before, profile, before.sharing(), event, now);
    }

    /** As {@link #change(StoredProfile, Profile, Event, Instant)}, where whose it is changes. */
    public StoredProfile change(StoredProfile before, Sharing sharing, Event event, Instant now) {
        return change(before, before.present(), sharing, event, now);
    }

    private StoredProfile change(
            StoredProfile before, Profile profile, Sharing sharing, Event event, Instant now) {
        StoredSharing stored = StoredSharing.of(before.tenant(), sharing, profile.email());
        write(before, new Update().set("profile", profile).set(STORED, stored), event, now);
        return new StoredProfile(
                before.id(),
                before.tenant(),
                before.version() + 1,
                false,
                profile,
                before.createdAt(),
                now,
                stored,
                null,
                before.bodyHash());
    }

    /**
     * Leaves a tombstone, which only says that there was a profile.
     *
     * @param again when the event is to be published once more, see {@link RepeatedErasures}
     */
    public void erase(StoredProfile before, Event event, Instant now, Instant again) {
        write(
                before,
                new Update()
                        .unset("profile")
                        .unset(OutboxRelay.LAST)
                        .unset("bodyHash")
                        .unset(STORED)
                        .set("erased", true)
                        .set(RepeatedErasures.AT, again)
                        .set(RepeatedErasures.EVENT, event),
                event,
                now);
    }

    private void write(StoredProfile before, Update update, Event event, Instant now) {
        var result =
                mongo.updateFirst(
                        Query.query(
                                of(before.tenant())
                                        .and("_id")
                                        .is(before.id())
                                        .and("version")
                                        .is(before.version())),
                        update.set("version", before.version() + 1)
                                .set("updatedAt", now)
                                .push(OutboxRelay.FIELD, event),
                        COLLECTION);
        if (result.getMatchedCount() == 0) {
            throw ApiProblem.preconditionFailed(get(before.tenant(), before.id()).version());
        }
        relay.wake(before.id());
    }

    private static Criteria of(String tenant) {
        return Criteria.where("tenant").is(tenant).and("erased").is(false);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index()
                                .on("tenant", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.DESC));
        mongo.indexOps(COLLECTION).createIndex(new Index().on(IDS, Sort.Direction.ASC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on(STORED + ".address", Sort.Direction.ASC).sparse());
    }
}
