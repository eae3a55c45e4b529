package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.LetterId;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations", description = "How a service is, and what it could not process")
@RequestMapping("/v1/operations/${careerpath.operations}/dead-letters")
class LettersController {

    private final HandlingLetters letters;

    LettersController(HandlingLetters letters) {
        this.letters = letters;
    }

    /** Every topic with dead letters of the service. */
    record DeadLetterTopics(List<DeadLetterCount> topics) {}

    /**
     * How to put one back.
     *
     * @param dryRun true to learn where it would go, and change nothing
     */
    record LetterToReplay(@Nullable Boolean dryRun) {}

    @GetMapping
    @Operation(
            summary = "What the service could not process, by topic",
            description = "A topic is named <topic>.<consumer group>.dlt.")
    DeadLetterTopics topics() {
        return new DeadLetterTopics(letters.topics());
    }

    @GetMapping("/{topic}")
    @Operation(
            summary = "The dead letters of a topic that wait, with their reasons",
            description =
                    "In the order in which each partition got them. Of another organisation's letter only its place, time"
                            + " and event type are told.")
    DeadLetterPage page(
            Caller caller,
            @Parameter(description = "Such as things.events.things-service.dlt") @PathVariable
                    String topic,
            @PageLimit(200) @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        LetterId after =
                cursor == null
                        ? null
                        : LetterId.of(cursor)
                                .orElseThrow(() ->
                                        new InvalidRequest(
                                                "",
                                                "The parameter \"cursor\" must be one that a page gave you."));
        return DeadLetterPage.of(letters.page(caller.tenant(), topic, after, limit + 1), limit);
    }

    @GetMapping("/{topic}/letters/{letter}")
    @Operation(
            summary = "One dead letter in full",
            description =
                    "Of your own organisation's only. Whom it is about sees in the audit trail that it was read.")
    WholeDeadLetter letter(
            Caller caller,
            @Parameter(description = "Such as things.events.things-service.dlt") @PathVariable
                    String topic,
            @Parameter(description = "Its partition and offset, such as 3-17") @PathVariable
                    String letter) {
        return letters.letter(caller.tenant(), topic, id(letter));
    }

    @PostMapping("/{topic}/replay")
    @Operation(
            summary = "Put the dead letters of a topic back, or learn what that would do",
            description =
                    "Unchanged and each once, in the order in which they came, whosever they are; \"left\" says how many"
                            + " still wait. Every consumer of the topic sees them again and passes over what it has.")
    ReplayedLetters replay(
            Caller caller,
            @Parameter(description = "Such as things.events.things-service.dlt") @PathVariable
                    String topic,
            @RequestBody LettersToReplay which) {
        return letters.replay(
                caller.tenant(), topic, which.atMost(), Boolean.TRUE.equals(which.dryRun()));
    }

    @PostMapping("/{topic}/letters/{letter}/replay")
    @Operation(
            summary = "Put one dead letter back, or learn where it would go",
            description = "Unchanged, whatever lies before it.")
    @Refuses(status = 409, when = "It is back already, or cannot go back by itself.")
    ReplayedLetters replayOne(
            Caller caller,
            @Parameter(description = "Such as things.events.things-service.dlt") @PathVariable
                    String topic,
            @Parameter(description = "Its partition and offset, such as 3-17") @PathVariable
                    String letter,
            @RequestBody LetterToReplay how) {
        return letters.replayOne(
                caller.tenant(), topic, id(letter), Boolean.TRUE.equals(how.dryRun()));
    }

    private static LetterId id(String letter) {
        return LetterId.of(letter)
                .orElseThrow(() ->
                        ApiProblem.notFound(
                                "A letter is named by its partition and offset, such as 3-17."));
    }
}
