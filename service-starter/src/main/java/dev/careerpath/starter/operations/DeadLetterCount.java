package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.DeadLetterBox;
import dev.careerpath.deadletters.DeadLetterTopic;

/**
 * How many dead letters a topic holds.
 *
 * @param name of the topic with the letters
 * @param topic that they come from
 * @param group that could not process them
 * @param waiting those that were not put back yet
 * @param all that are kept
 */
public record DeadLetterCount(String name, String topic, String group, long waiting, long all) {

    static DeadLetterCount of(DeadLetterTopic topic, DeadLetterBox.Count count) {
        return new DeadLetterCount(
                topic.name(), topic.original(), topic.group(), count.waiting(), count.all());
    }
}
