package dev.careerpath.profile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.http.ids.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Evidence keeps the id it was given once. */
class EvidenceIdsPropertiesTests {

    private final AtomicInteger counter = new AtomicInteger();

    @Property
    void allHaveAnIdOfTheirOwn(@ForAll("evidence") List<Evidence> sent) {
        assertThat(complete(sent, List.of()))
                .hasSameSizeAs(sent)
                .extracting(Evidence::id)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Property
    void sendingTheSameAgainChangesNothing(@ForAll("evidence") List<Evidence> sent) {
        List<Evidence> held = complete(sent, List.of());

        assertThat(complete(sent, held)).isEqualTo(held);
        assertThat(complete(held, held)).isEqualTo(held);
        Findings findings = new Findings();
        EvidenceIds.check(findings, held, held);
        assertThat(findings.found()).isEmpty();
    }

    @Property
    void whatIsHeldKeepsItsIdBesideWhatIsNew(
            @ForAll("evidence") List<Evidence> first, @ForAll("evidence") List<Evidence> more) {
        List<Evidence> held = complete(first, List.of());
        List<Evidence> both = new ArrayList<>(held);
        both.addAll(more);

        List<Evidence> completed = complete(both, held);

        assertThat(completed.subList(0, held.size())).isEqualTo(held);
        assertThat(completed).extracting(Evidence::id).doesNotHaveDuplicates();
    }

    @Property
    void idsOfALaterMillisecondSortLater(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        UUID earlier = Uuids.timeOrdered(Instant.ofEpochMilli(millis));
        UUID later = Uuids.timeOrdered(Instant.ofEpochMilli(millis + 1));

        assertThat(earlier.toString()).isLessThan(later.toString());
        assertThat(earlier.version()).isEqualTo(7);
    }

    @Property
    void derivedIdsDependOnEveryPart(@ForAll String a, @ForAll String b) {
        assertThat(Uuids.ofParts(a, b)).isEqualTo(Uuids.ofParts(a, b));
        assertThat(Uuids.ofParts(a, b)).isNotEqualTo(Uuids.ofParts(a + b));
        assertThat(Uuids.ofParts(a, b)).isNotEqualTo(Uuids.ofParts(a, b + "x"));
        assertThat(Uuids.ofParts(a, b).version()).isEqualTo(8);
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return AnyProfile.evidence();
    }

    private List<Evidence> complete(List<Evidence> sent, List<Evidence> held) {
        return EvidenceIds.complete(sent, held, _ -> "id-" + counter.incrementAndGet());
    }
}
