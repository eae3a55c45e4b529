package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.ApiProblem;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A version goes to its tag and back, in every form that the standard has for a tag. */
class ETagPropertiesTests {

    @Property
    void aTagNamesItsVersionAndNoOther(@ForAll @LongRange(min = 0) long version) {
        String tag = ETags.of(version);

        assertThat(IfMatch.required(tag).matches(version)).isTrue();
        assertThat(IfMatch.required(tag).matches(version ^ 1)).isFalse();
        assertThat(ETags.unchanged(tag, version)).isTrue();
        assertThat(ETags.unchanged(tag, version ^ 1)).isFalse();
    }

    @Property
    void whatIsNoTagIsRefused(@ForAll String anything) {
        if (!anything.contains("\"") && !anything.strip().equals("*")) {
            assertThatThrownBy(() -> IfMatch.required(anything)).isInstanceOf(ApiProblem.class);
        }
    }

    @Example
    void aStarAndAListMatchWhatTheyName() {
        assertThat(IfMatch.required("*").matches(7)).isTrue();
        assertThat(IfMatch.required("\"9\", \"999\"").matches(9)).isTrue();
        assertThat(IfMatch.required(" , \"1\",\"9\" ,").matches(9)).isTrue();
        assertThat(IfMatch.required("\"8\", \"999\"").matches(9)).isFalse();
        assertThat(IfMatch.of(9).matches(9)).isTrue();
    }

    @Example
    void aTagThatOnlyLooksLikeItDoesNotMatch() {
        for (String tag : new String[] {"W/\"9\"", "\"9-gzip\"", "\"09\"", "\"+9\"", "\"\""}) {
            assertThat(IfMatch.required(tag).matches(9)).as(tag).isFalse();
        }
    }

    @Example
    void whatIsNoListIsRefused() {
        for (String bad :
                new String[] {
                    "9", "\"9", "\"9\" \"10\"", "\"9\", *", "w/\"9\"", "\"9\"x", "\"a b\""
                }) {
            assertThatThrownBy(() -> IfMatch.required(bad)).as(bad).isInstanceOf(ApiProblem.class);
        }
    }

    @Example
    void aReaderMayCompareWeakly() {
        assertThat(ETags.unchanged("*", 9)).isTrue();
        assertThat(ETags.unchanged("W/\"9\"", 9)).isTrue();
        assertThat(ETags.unchanged("\"1\", W/\"9\"", 9)).isTrue();
        assertThat(ETags.unchanged("\"19\"", 9)).isFalse();
        assertThat(ETags.unchanged(null, 9)).isFalse();
    }
}
