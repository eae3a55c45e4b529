package dev.careerpath.local.deadletters;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;
import dev.careerpath.local.console.ProgressBar;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.KafkaOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts dead letters back where they came from. */
@Command(
        name = "replay",
        description = {
            "Puts records that could not be processed back on their topic, unchanged, in the order they came.",
            "Each goes back once: a replay that was cut off goes on where it was. Every consumer of the topic sees them again and passes over what it has; what still cannot be processed becomes a dead letter again."
        },
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private KafkaOption kafka = new KafkaOption();

    @Parameters(
            paramLabel = "TOPIC|GROUP",
            arity = "1..*",
            description = "whose: a topic, a dead-letter topic, or a consumer group")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--dry-run", description = "only show what would be put back")
    private boolean dryRun;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "put back at most N records of each topic (default: all)")
    private long limit = Long.MAX_VALUE;

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new Trouble("--limit must be 1 or more, not " + limit + ".");
        }
        NamedTopics.each(kafka.broker(), wanted, this::replay);
    }

    private void replay(DeadLetterBox box, DeadLetterTopic topic) {
        long waiting = Math.min(limit, box.count(topic).waiting());
        if (waiting == 0) {
            terminal.line("%s: nothing waits.".formatted(topic.name()));
        } else if (dryRun) {
            terminal.line("%s: would put back %d".formatted(topic.name(), waiting));
            box.look(
                    topic,
                    null,
                    limit,
                    letter ->
                            terminal.line(
                                    "  to %s  %s"
                                            .formatted(
                                                    letter.originalTopic(),
                                                    DeadLettersCommand.line(letter))));
        } else {
            putBack(box, topic, waiting);
        }
    }

    private void putBack(DeadLetterBox box, DeadLetterTopic topic, long waiting) {
        AtomicLong back = new AtomicLong();
        Map<String, Long> reasons = new TreeMap<>();
        ProgressBar progress = new ProgressBar(terminal, "records", waiting);
        try {
            box.putBack(
                    topic,
                    limit,
                    letter -> {
                        reasons.merge(letter.reason(), 1L, Long::sum);
                        progress.at(back.incrementAndGet());
                    });
        } finally {
            progress.done();
            terminal.line(
                    "%s: put %d back on %s".formatted(topic.name(), back.get(), topic.original()));
            reasons.forEach(
                    (reason, times) -> terminal.line("  %6d × %s".formatted(times, reason)));
        }
    }
}
