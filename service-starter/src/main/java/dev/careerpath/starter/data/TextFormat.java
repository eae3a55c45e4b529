package dev.careerpath.starter.data;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.careerpath.starter.text.TextRule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A rule for texts as a format of JSON Schemas. */
public record TextFormat(TextRule rule) implements Format {

    /** Every rule as a format. */
    public static List<TextFormat> all() {
        return Arrays.stream(TextRule.values()).map(TextFormat::new).toList();
    }

    /** What is wrong with a text that breaks its rule, in the rule's own words. */
    public static Optional<String> problem(Error error) {
        return all().stream()
                .filter(it ->
                        "format".equals(error.getKeyword())
                                && it.getName().equals(error.getSchemaNode().asString("")))
                .map(it -> it.rule.problem(error.getInstanceNode().asString("")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public String getName() {
        return rule.format();
    }

    @Override
    public boolean matches(ExecutionContext execution, String text) {
        return rule.problem(text) == null;
    }
}
