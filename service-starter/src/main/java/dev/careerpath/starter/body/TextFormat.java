package dev.careerpath.starter.body;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.careerpath.starter.text.TextRule;

/** A rule for texts as a format of JSON Schemas. */
record TextFormat(TextRule rule) implements Format {

    @Override
    public String getName() {
        return rule.format();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return rule.problem(text) == null;
    }
}
