package dev.careerpath.local.deadletters;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;
import dev.careerpath.deadletters.Letter;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.KafkaOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what consumers could not process, with the reasons. */
@Command(
        name = "dead-letters",
        description = "Lists the records that could not be processed, with the reason of each.",
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Runnable {

    private final Terminal terminal;

    @Mixin private KafkaOption kafka = new KafkaOption();

    @Parameters(
            paramLabel = "TOPIC|GROUP",
            arity = "0..*",
            description = "only these: a topic, a dead-letter topic, or a consumer group")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "show at most N of each topic (default: ${DEFAULT-VALUE})")
    private long limit = 20;

    public DeadLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new Trouble("--limit must be 1 or more, not " + limit + ".");
        }
        if (NamedTopics.each(kafka.broker(), wanted, this::list) == 0) {
            terminal.line("There are no dead-letter topics.");
        }
    }

    private void list(DeadLetterBox box, DeadLetterTopic topic) {
        DeadLetterBox.Count count = box.count(topic);
        terminal.line(
                "%s: %d waiting, %d in all".formatted(topic.name(), count.waiting(), count.all()));
        box.look(topic, null, limit, letter -> terminal.line("  " + line(letter)));
        if (count.waiting() > limit) {
            terminal.line("  … and %d more (--limit)".formatted(count.waiting() - limit));
        }
    }

    static String line(Letter letter) {
        return "%s  %s  %-8s %s  %s"
                .formatted(
                        letter.at(),
                        letter.key() == null ? "-" : letter.key(),
                        letter.id(),
                        letter.type() == null ? "no event" : letter.type(),
                        letter.reason());
    }
}
