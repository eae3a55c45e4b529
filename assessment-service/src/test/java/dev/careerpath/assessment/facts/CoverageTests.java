package dev.careerpath.assessment.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.FactCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fact of the domain is told, and shown somewhere or left out with a reason. */
class CoverageTests {

    private static final DomainFacts FACTS = DomainFacts.shipped("1.1");

    @Test
    void everyFactOfTheDomainIsToldInOurWords() {
        assertThat(FACTS.all())
                .extracting(DomainFact::id)
                .containsExactlyInAnyOrderElementsOf(FactCoverage.facts());
        assertThat(FACTS.all()).allSatisfy(fact -> assertThat(fact.text()).matches(".+[.?]"));
    }

    @Test
    void everyFactIsShownToALeaderOrLeftOutWithAReason() {
        List<DomainFact> leftOut =
                FACTS.all().stream().filter(fact -> fact.leftOutBecause() != null).toList();
        System.out.printf(
                "Facts of the domain: %d, shown to a leader %d, left out %d%n",
                FACTS.all().size(), FACTS.all().size() - leftOut.size(), leftOut.size());
        leftOut.forEach(fact ->
                System.out.printf("  left out: %s: %s%n", fact.id(), fact.leftOutBecause()));
        assertThat(FACTS.all())
                .allSatisfy(fact ->
                        assertThat(fact.shownIn().isEmpty())
                                .as(fact.id())
                                .isEqualTo(fact.leftOutBecause() != null));
        assertThat(leftOut).hasSizeLessThan(10);
    }

    @Test
    void theCommonestWordsOfAFactAreFoundByItsId() {
        assertThat(FACTS.find("fcto.requires.10-years-architecture-experience").orElseThrow())
                .satisfies(fact -> {
                    assertThat(fact.article()).isEqualTo("field-cto");
                    assertThat(fact.text()).contains("10 or more years of architecture");
                });
        assertThat(FACTS.find("no.such.fact")).isEmpty();
    }
}
