package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the catalogue that plans are made from offers. */
class ShippedCatalogueTests {

    private static final Catalogue CATALOGUE = CatalogueFile.shipped("1.1");

    @Test
    void keepsEveryActivityOfTheVersionBefore() {
        List<String> before =
                CatalogueFile.shipped("1.0").activities().stream().map(Activity::id).toList();
        assertThat(CATALOGUE.activities()).extracting(Activity::id).containsAll(before);
    }

    @Test
    void saysOfEveryActivityHowToBeginWithWhomAndWhatGoodLooksLike() {
        assertThat(CATALOGUE.activities())
                .allSatisfy(activity -> assertThat(activity.guide()).isNotNull());
    }

    @Test
    void bringsATemplateWhereverAPaperIsAskedFor() {
        assertThat(CATALOGUE.activities())
                .filteredOn(activity -> activity.kind() == Activity.Kind.ARTIFACT)
                .allSatisfy(activity ->
                        assertThat(guide(activity).template()).hasSizeGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @EnumSource
    void offersHabitsAndProjectsForEveryRoleAndFillsItsLastStage(TargetRole role) {
        List<Activity> theirs =
                CATALOGUE.activities().stream().filter(a -> a.roles().contains(role)).toList();
        assertThat(theirs).extracting(Activity::mode).contains(Activity.Mode.values());
        assertThat(theirs)
                .filteredOn(activity -> activity.stage() == StageId.TRANSITION)
                .extracting(Activity::id)
                .contains(
                        "take-over-a-part-of-the-role",
                        "deputise-for-the-role",
                        "negotiate-the-post",
                        "hand-over-your-work",
                        "first-ninety-days-plan");
    }

    /** Fewer hours a week make a step longer; its dates say how long it takes. */
    @Test
    void namesNoLengthThatDependsOnTheHours() {
        assertThat(CATALOGUE.activities())
                .extracting(Activity::title)
                .noneMatch(title ->
                        title.matches(".* (for|in) (a|half a|two) (month|quarter|year)s?\\b.*"));
    }

    @Test
    void putsASponsorBeforeTheBoardAndTheBudget() {
        Activity sponsor = CATALOGUE.activity("find-a-sponsor").orElseThrow();
        assertThat(sponsor.stage()).isEqualTo(StageId.FOUNDATION);
        assertThat(sponsor.opens())
                .containsExactlyInAnyOrder(
                        new Activity.Opens(Need.EXECUTIVES, StageId.DEMONSTRATION),
                        new Activity.Opens(Need.BUDGET, StageId.EXPANSION));
    }

    @Test
    void learnsBeforeItDefends() {
        assertThat(CATALOGUE.activity("strategy-under-scrutiny").orElseThrow().after())
                .contains("technology-strategy-paper", "present-an-option-paper");
    }

    @Test
    void leadsAFieldCtoThroughEvangelismCustomersAndSales() {
        assertThat(CATALOGUE.core(TargetRole.FIELD_CTO))
                .containsExactlyInAnyOrder(
                        "technical-evangelism", "customer-advisory", "sales-partnership");
        List<String> raised =
                CATALOGUE.activities().stream()
                        .filter(activity -> activity.roles().equals(List.of(TargetRole.FIELD_CTO)))
                        .flatMap(activity -> activity.raises().stream())
                        .map(Activity.Raise::competency)
                        .toList();
        assertThat(raised)
                .contains("technical-evangelism", "customer-advisory", "sales-partnership");
    }

    /** Nobody can be judged by what only luck brings. */
    @Test
    void hangsNoDoneWhenOnLuck() {
        assertThat(CATALOGUE.activities().stream().flatMap(a -> a.doneWhen().stream()))
                .noneMatch(text ->
                        text.matches("(?i).*\\b(luck|invites? you|asked to continue)\\b.*"));
    }

    @Test
    void hasAPostThatLeadsToEachRoleFromEveryUsualBeginning() {
        for (TargetRole role : TargetRole.values()) {
            assertThat(CATALOGUE.posts())
                    .filteredOn(post -> post.leadsTo().contains(role))
                    .flatExtracting(Post::from)
                    .contains("SENIOR_ENGINEER", "TECH_LEAD");
        }
        assertThat(CATALOGUE.posts())
                .flatExtracting(Post::meetsGates)
                .contains(
                        "cto-team-leadership",
                        "enterprise-manages-managers",
                        "cpto-product-and-technology",
                        "field-client-facing");
    }

    @Test
    void measuresEveryAreaWithATargetAndARhythm() {
        assertThat(CATALOGUE.scorecard())
                .allSatisfy(metric -> assertThat(metric.target()).isNotBlank());
        assertThat(CATALOGUE.scorecard().stream().map(Catalogue.Metric::area))
                .contains(
                        "Product: are we creating value?",
                        "Delivery: can we deliver as promised?",
                        "Reliability: can customers trust it?",
                        "Security: are we reducing exposure?",
                        "Cost: can we afford it?");
    }

    /** English that was sent back in an earlier reading stays away. */
    @Test
    void readsAsEnglish() {
        String everything =
                Stream.concat(
                                CATALOGUE.activities().stream()
                                        .flatMap(a ->
                                                Stream.concat(
                                                        Stream.of(a.title()),
                                                        a.doneWhen().stream())),
                                CATALOGUE.onboarding().values().stream()
                                        .flatMap(List::stream)
                                        .flatMap(phase -> phase.items().stream())
                                        .map(Catalogue.Onboarding.Item::text))
                        .collect(Collectors.joining("\n"));
        assertThat(everything)
                .doesNotContain("or its like", "before its owners", "holds them back from");
    }

    private static Activity.Guide guide(Activity activity) {
        Activity.Guide guide = activity.guide();
        if (guide == null) {
            throw new AssertionError(activity.id() + " says nothing of how to go about it");
        }
        return guide;
    }
}
