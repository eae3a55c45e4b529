package dev.careerpath.profile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.web.ETags;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A version goes to its tag and back. */
class ETagPropertiesTests {

    @Property
    void aTagNamesItsVersionAndNoOther(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long version) {
        String tag = ETags.of(version);

        assertThat(ETags.required(tag)).isEqualTo(version);
        assertThat(ETags.unchanged(tag, version)).isTrue();
        assertThat(ETags.unchanged(tag, version + 1)).isFalse();
    }

    @Property
    void whatIsNoTagIsRefused(@ForAll String anything) {
        if (!anything.strip().matches("\"\\d{1,18}\"")) {
            assertThatThrownBy(() -> ETags.required(anything)).isInstanceOf(ApiProblem.class);
        }
    }
}
