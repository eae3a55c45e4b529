package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.Letter;
import java.util.Map;

/**
 * A dead letter in full.
 *
 * @param letter as in a list
 * @param headers of the record as it was
 * @param content what it says, as text; empty for a record that ends something
 */
public record WholeDeadLetter(DeadLetterView letter, Map<String, String> headers, String content) {

    static WholeDeadLetter of(Letter letter) {
        return new WholeDeadLetter(
                DeadLetterView.of(letter, false), letter.headers(), letter.content());
    }
}
