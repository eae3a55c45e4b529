package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;
import dev.careerpath.deadletters.Letter;
import dev.careerpath.deadletters.LetterId;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into the dead letters of this service and puts them back, one request at a time. */
final class HandlingLetters {

    private final DeadLetterBoxes boxes;
    private final ConsumerGroups groups;
    private final LetterOwners owners;

    HandlingLetters(DeadLetterBoxes boxes, ConsumerGroups groups, LetterOwners owners) {
        this.boxes = boxes;
        this.groups = groups;
        this.owners = owners;
    }

    /** What this service's groups put aside, by topic. */
    List<DeadLetterCount> topics() {
        return boxes.inBox(box ->
                box.topics().stream()
                        .filter(groups::putAside)
                        .map(topic -> DeadLetterCount.of(topic, box.count(topic)))
                        .toList());
    }

    /** Letters that wait, after one or from the first on. */
    List<DeadLetterView> page(String tenant, String name, @Nullable LetterId after, int limit) {
        return boxes.inBox(box -> {
            List<DeadLetterView> found = new ArrayList<>();
            box.look(
                    known(box, name),
                    after,
                    limit,
                    letter ->
                            found.add(
                                    DeadLetterView.of(
                                            letter, LetterOwners.isForeign(tenant, letter))));
            return found;
        });
    }

    /** A letter of the tenant in full. */
    WholeDeadLetter letter(String tenant, String name, LetterId id) {
        Letter letter = boxes.inBox(box -> found(box, name, id));
        if (!owners.isOf(tenant, letter)) {
            throw unknown(name, id);
        }
        if (letter.key() != null) {
            Audited.shown(List.of(letter.key()));
        }
        return WholeDeadLetter.of(letter);
    }

    /** Puts back the letters of a topic that wait, at most so many. */
    ReplayedLetters replay(String tenant, String name, int limit, boolean dryRun) {
        return boxes.inBox(box -> {
            DeadLetterTopic topic = known(box, name);
            long waiting = box.count(topic).waiting();
            ReplayedLetters.Tally tally = new ReplayedLetters.Tally();
            Set<String> subjects = new LinkedHashSet<>();
            if (dryRun) {
                box.look(
                        topic,
                        null,
                        limit,
                        letter -> tally.add(letter, LetterOwners.isForeign(tenant, letter)));
            } else {
                box.putBack(
                        topic,
                        limit,
                        letter -> {
                            tally.add(letter, LetterOwners.isForeign(tenant, letter));
                            owners.subject(tenant, letter).ifPresent(subjects::add);
                        });
                Audited.shown(subjects);
            }
            return tally.result(dryRun, waiting);
        });
    }

    /** Puts one letter back. */
    ReplayedLetters replayOne(String tenant, String name, LetterId id, boolean dryRun) {
        return boxes.inBox(box -> {
            Letter letter = found(box, name, id);
            long waiting = box.count(letter.topic()).waiting();
            if (!dryRun && !box.putBack(letter)) {
                throw ApiProblem.conflict(
                        "letter-not-waiting",
                        "The letter cannot go back by itself",
                        "It is back already, or very many of its partition went back one by one; then put all of the topic back.");
            }
            ReplayedLetters.Tally tally = new ReplayedLetters.Tally();
            tally.add(letter, LetterOwners.isForeign(tenant, letter));
            if (!dryRun) {
                Audited.shown(owners.subject(tenant, letter).stream().toList());
            }
            return tally.result(dryRun, waiting);
        });
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
}
