package dev.careerpath.deadletters;

/**
 * One consumer group's dead letters of one topic.
 *
 * @param name {@code <topic>.<group>.dlt}
 */
public record DeadLetterTopic(String name) {

    private static final String END = ".dlt";

    /** Whether a topic of this name holds dead letters. */
    public static boolean is(String topic) {
        return topic.endsWith(END);
    }

    /** The topic the letters come from. */
    public String original() {
        String rest = name.substring(0, name.length() - END.length());
        return rest.substring(0, Math.max(0, rest.lastIndexOf('.')));
    }

    /** The consumer group that could not process them. */
    public String group() {
        String rest = name.substring(0, name.length() - END.length());
        return rest.substring(rest.lastIndexOf('.') + 1);
    }

    /** Whether somebody who names a topic or a group means this one. */
    public boolean isMeantBy(String topicOrGroup) {
        return topicOrGroup.equals(name)
                || topicOrGroup.equals(original())
                || topicOrGroup.equals(group());
    }
}
