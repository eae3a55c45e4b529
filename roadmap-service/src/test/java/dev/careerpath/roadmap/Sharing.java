package dev.careerpath.roadmap;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.AccessJson;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The profile service as this one sees it: whose a profile is and with whom it is shared. */
public final class Sharing {

    /** The account whose every profile of the tests is. */
    public static final String LEADER = "leader";

    private static final String[] OWN = {"own:read", "own:write"};

    private Sharing() {}

    /** Tells that a profile of the tenant acme shows these parts to these accounts, as coaches. */
    public static void tell(String profileId, long sequence, List<String> parts, String... with) {
        tell(profileId, LEADER, sequence, parts, with);
    }

    /** Tells that a profile of the tenant acme is this account's. */
    public static void owned(String profileId, String account) {
        tell(profileId, account, 1, List.of());
    }

    private static void tell(
            String profileId, String owner, long sequence, List<String> parts, String... with) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Topic.named("careerpath.profile.events")
                .publish(
                        new Event(
                                UUID.randomUUID().toString(),
                                "/profile-service",
                                "dev.careerpath.profile.access-changed.v1",
                                profileId,
                                now,
                                sequence,
                                "acme",
                                "correlation",
                                null,
                                null,
                                now,
                                "{\"profileVersion\":%d,\"profile\":{},\"access\":%s}"
                                        .formatted(
                                                sequence,
                                                AccessJson.of("acme", owner, parts, with))));
    }

    /** The API as an account of acme that has only what is its own or shared with it. */
    public static Api as(int port, String account) {
        return Api.at(port).with(TestTokens.ofPerson("acme", account, OWN));
    }

    /** Waits until something has come to pass; fails after 30 s. */
    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not come to pass in 30 s");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
