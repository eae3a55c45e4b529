package dev.careerpath.roadmap.planning.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CatalogueFile;
import dev.careerpath.roadmap.catalogue.Post;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import dev.careerpath.roadmap.planning.promise.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What no step meets is met by time in posts, or said to stay open. */
class RouteSearchTests {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 30);

    @Test
    void leadsThroughThePostsThatMeetWhatIsOpen() {
        Route route = route("TECH_LEAD", 600, gate("leads-managers", "UNMET", null));
        assertThat(route.legs()).extracting(Route.Leg::post).containsExactly("manager", "head");
        assertThat(route.legs().getLast().meets()).containsExactly("leads-managers");
        assertThat(route.open()).isEmpty();
        assertThat(route.aimFirstAt()).isNull();
        assertThat(route.legs().getFirst().start()).isEqualTo(FROM.plusMonths(6));
        assertThat(route.legs().getFirst().end()).isEqualTo(FROM.plusMonths(30).minusDays(1));
    }

    @Test
    void saysWhatToAimAtFirstWhereTheRoleIsOutOfReachByItsDate() {
        Route route = route("TECH_LEAD", 60, gate("leads-managers", "UNMET", null));
        assertThat(route.aimFirstAt()).isEqualTo("The manager");
    }

    @Test
    void takesTheShorterOfTwoRoutes() {
        Route route = route("ENGINEERING_MANAGER", 600, gate("leads-managers", "UNMET", null));
        assertThat(route.legs()).extracting(Route.Leg::post).containsExactly("head");
    }

    @Test
    void saysOfAShippedPostWhatItAsksForAndWhatToLookForInIt() {
        LeaderSituation leader =
                leader("ENGINEERING_MANAGER", 600, gate("cto-team-leadership", "UNMET", null));
        Route.Leg leg =
                RouteSearch.of(CatalogueFile.shipped("1.1"), leader, FROM, List.of())
                        .legs()
                        .getFirst();

        assertThat(leg.post()).isEqualTo("head-of-engineering");
        assertThat(leg.toGetIt())
                .endsWith(
                        "It asks for Team leadership (level 2.5) and Talent development (level 2.0).",
                        "Take one that comes with a team and a budget.",
                        "In it, your years of leading people go on.");
    }

    @Test
    void goesToTheSameRoleElsewhereWhereThatMeetsMore() {
        LeaderSituation leader = leader("CTO", 600, gate("leads-managers", "UNMET", null));
        Post larger = post("larger", "CTO", "CTO", 36);
        Route route = RouteSearch.of(catalogue(List.of(larger)), leader, FROM, List.of());

        assertThat(route.legs()).extracting(Route.Leg::post).containsExactly("larger");
    }

    @Test
    void saysWhatStaysOpen() {
        Route route = route("TECH_LEAD", 600, gate("a-degree", "UNMET", null));
        assertThat(route.legs()).isEmpty();
        assertThat(route.open()).extracting(Route.OpenGate::code).containsExactly("a-degree");
    }

    @Test
    void hasNothingToSayOfWhatIsMetNotKnownOrOnlyWishedFor() {
        assertThat(
                        route(
                                "TECH_LEAD",
                                600,
                                gate("leads-managers", "MET", null),
                                gate("a-degree", "UNKNOWN", null),
                                gate("travel", "UNMET", true)))
                .isEqualTo(Route.NOTHING_OPEN);
    }

    @Test
    void saysWhenTimeMeetsAGateAndLooksForNoPostThen() {
        Route soon = route("TECH_LEAD", 600, metOn("leads-managers", FROM.plusYears(1)));
        assertThat(soon.legs()).isEmpty();
        assertThat(soon.byTime())
                .extracting(Route.TimeGate::metOn)
                .containsExactly(FROM.plusYears(1));

        Route late = route("TECH_LEAD", 60, metOn("a-degree", FROM.plusYears(9)));
        assertThat(late.byTime()).isEmpty();
        assertThat(late.open().getFirst().follows())
                .startsWith("Time in your present post meets it on ");
    }

    @Test
    void saysThatStepsCanMeetWhatNoPostDoes() {
        Roadmap.Gate clients =
                new Roadmap.Gate(
                        "client-facing",
                        "Clients",
                        "UNMET",
                        "",
                        "",
                        null,
                        null,
                        List.of("STEP"),
                        null);

        assertThat(route("TECH_LEAD", 60, clients).open().getFirst().follows())
                .startsWith("Steps can meet it: ")
                .endsWith("nobody counts as ready for the role, whatever the score.");
    }

    @Test
    void saysWhatAPostRaisesAndWhatTheAssessmentWouldSayAtItsEnd() {
        LeaderSituation leader =
                Plans.growing(leader("TECH_LEAD", 600, gate("leads-managers", "UNMET", null)));
        Route route = RouteSearch.of(catalogue(), leader, FROM, List.of());

        assertThat(route.legs().getFirst().raises())
                .extracting(Milestone.Raised::to)
                .containsExactly(4.5);
        assertThat(route.legs().getLast().raises()).isEmpty();
        assertThat(route.readiness()).isGreaterThan(Promise.of(leader, List.of()).kept().score());
    }

    private static Roadmap.Gate metOn(String code, LocalDate day) {
        return new Roadmap.Gate(code, code, "UNMET", "", "", null, day, null, null);
    }

    private static Route route(String role, int weeks, Roadmap.Gate... gates) {
        return RouteSearch.of(catalogue(), leader(role, weeks, gates), FROM, List.of());
    }

    private static LeaderSituation leader(String role, int weeks, Roadmap.Gate... gates) {
        LeaderSituation some = Plans.leader(7, TargetRole.CTO, 6, weeks);
        return new LeaderSituation(
                some.assessmentVersion(),
                some.assessedAt(),
                some.zone(),
                some.targetRole(),
                role,
                some.companyStage(),
                some.emphases(),
                some.regulated(),
                some.goal(),
                some.readiness(),
                some.needs(),
                List.of(gates),
                new LeaderSituation.Interval(some.readiness(), some.readiness()),
                null,
                null,
                null);
    }

    private static Roadmap.Gate gate(String code, String status, @Nullable Boolean preferred) {
        return new Roadmap.Gate(code, code, status, "", "", preferred, null, null, null);
    }

    private static Catalogue catalogue() {
        return catalogue(
                List.of(
                        post("manager", "ENGINEERING_MANAGER", "TECH_LEAD", 24),
                        post("head", "HEAD_OF_ENGINEERING", "ENGINEERING_MANAGER", 24),
                        post("vp", "VP_ENGINEERING", "ENGINEERING_MANAGER", 48)));
    }

    private static Catalogue catalogue(List<Post> posts) {
        Catalogue shipped = CatalogueFile.shipped("1.0");
        return new Catalogue(
                shipped.version(),
                shipped.title(),
                shipped.description(),
                shipped.competencies(),
                shipped.stages(),
                shipped.activities(),
                shipped.onboarding(),
                shipped.watchlist(),
                shipped.scorecard(),
                shipped.decisions(),
                shipped.exclusions(),
                List.of("leads-managers"),
                posts,
                Map.of());
    }

    private static Post post(String id, String role, String from, int months) {
        return new Post(
                id,
                "The " + id,
                role,
                List.of(from),
                List.of(TargetRole.CTO),
                Post.Where.EITHER,
                months,
                List.of(new Activity.Raise("team-leadership", 1, 4.5)),
                id.equals("manager") ? List.of() : List.of("leads-managers"),
                List.of(),
                List.of(),
                List.of("Say that you want it."),
                List.of(),
                List.of(),
                List.of());
    }
}
