package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;
import dev.careerpath.deadletters.Letter;
import dev.careerpath.deadletters.LetterId;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Looks into the dead letters of this service and puts them back, one request at a time. */
final class HandlingLetters {

    private static final String TENANT = "ce_tenantid";
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> connection;
    private final ConsumerGroups groups;
    private final AccessBook book;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * @param connection how to reach the broker
     */
    HandlingLetters(Map<String, Object> connection, ConsumerGroups groups, AccessBook book) {
        this.connection = connection;
        this.groups = groups;
        this.book = book;
    }

    /** What this service's groups put aside, by topic. */
    List<DeadLetterCount> topics() {
        return inBox(box ->
                box.topics().stream()
                        .filter(groups::putAside)
                        .map(topic -> DeadLetterCount.of(topic, box.count(topic)))
                        .toList());
    }

    /** Letters that wait, after one or from the first on. */
    List<DeadLetterView> page(String tenant, String name, @Nullable LetterId after, int limit) {
        return inBox(box -> {
            List<DeadLetterView> found = new ArrayList<>();
            box.look(
                    known(box, name),
                    after,
                    limit,
                    letter -> found.add(DeadLetterView.of(letter, isForeign(tenant, letter))));
            return found;
        });
    }

    /** A letter of the tenant in full. */
    WholeDeadLetter letter(String tenant, String name, LetterId id) {
        Letter letter = inBox(box -> found(box, name, id));
        if (!isOf(tenant, letter)) {
            throw unknown(name, id);
        }
        if (letter.key() != null) {
            Audited.shown(List.of(letter.key()));
        }
        return WholeDeadLetter.of(letter);
    }

    /** Puts back the letters of a topic that wait, at most so many. */
    ReplayedLetters replay(String tenant, String name, int limit, boolean dryRun) {
        return inBox(box -> {
            DeadLetterTopic topic = known(box, name);
            long waiting = box.count(topic).waiting();
            ReplayedLetters.Tally tally = new ReplayedLetters.Tally();
            Set<String> subjects = new LinkedHashSet<>();
            if (dryRun) {
                box.look(
                        topic, null, limit, letter -> tally.add(letter, isForeign(tenant, letter)));
            } else {
                box.putBack(
                        topic,
                        limit,
                        letter -> {
                            tally.add(letter, isForeign(tenant, letter));
                            if (letter.key() != null && isOf(tenant, letter)) {
                                subjects.add(letter.key());
                            }
                        });
                Audited.shown(subjects);
            }
            return tally.result(dryRun, waiting);
        });
    }

    /** Puts one letter back. */
    ReplayedLetters replayOne(String tenant, String name, LetterId id, boolean dryRun) {
        return inBox(box -> {
            Letter letter = found(box, name, id);
            long waiting = box.count(letter.topic()).waiting();
            if (!dryRun && !box.putBack(letter)) {
                throw ApiProblem.conflict(
                        "letter-not-waiting",
                        "The letter cannot go back by itself",
                        "It is back already, or very many of its partition went back one by one; then put all of the topic back.");
            }
            ReplayedLetters.Tally tally = new ReplayedLetters.Tally();
            tally.add(letter, isForeign(tenant, letter));
            if (!dryRun && letter.key() != null && isOf(tenant, letter)) {
                Audited.shown(List.of(letter.key()));
            }
            return tally.result(dryRun, waiting);
        });
    }

    /** Whether it names another tenant. */
    private static boolean isForeign(String tenant, Letter letter) {
        String named = letter.header(TENANT);
        return named != null && !named.equals(tenant);
    }

    /** Whether it names this tenant, or no tenant and somebody who is this tenant's. */
    private boolean isOf(String tenant, Letter letter) {
        String named = letter.header(TENANT);
        if (named != null) {
            return named.equals(tenant);
        }
        return letter.key() != null && book.of(tenant, letter.key()).isPresent();
    }

    private DeadLetterTopic known(DeadLetterBox box, String name) {
        return box.topics().stream()
                .filter(topic -> topic.name().equals(name) && groups.putAside(topic))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "This service has no dead-letter topic %s.".formatted(name)));
    }

    private Letter found(DeadLetterBox box, String name, LetterId id) {
        return box.letter(known(box, name), id).orElseThrow(() -> unknown(name, id));
    }

    private static ApiProblem unknown(String name, LetterId id) {
        return ApiProblem.notFound("There is no letter %s on %s.".formatted(id, name));
    }

    private <T> T inBox(Function<DeadLetterBox, T> work) {
        try {
            if (!oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw away("Somebody else's request takes long; try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("The service is stopping.");
        }
        try (DeadLetterBox box = DeadLetterBox.open(connection)) {
            return work.apply(box);
        } catch (KafkaException e) {
            throw away(
                    "The broker did not do it: %s. What was put back stays so, the rest waits."
                            .formatted(e.getMessage()));
        } finally {
            oneAtATime.unlock();
        }
    }

    private static ApiProblem away(String detail) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Try again in a moment",
                detail,
                List.of());
    }
}
