package dev.careerpath.roadmap.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Standing;
import dev.careerpath.roadmap.planning.model.Standing.Kind;
import dev.careerpath.roadmap.planning.model.Standing.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a difference says of READY. */
class ChangedStandingTests {

    private final LeaderSituation leader = Plans.leader(7, TargetRole.CTO, 6, 60);
    private final Roadmap first = Plans.first(leader);
    private final String gate = leader.gates().getFirst().code();
    private final LeaderSituation.Need need = leader.needs().getFirst();

    @Test
    void saysThatTheBandIsAnotherAndWhatIsInTheWayNow() {
        Roadmap from = standing("DEVELOPING", reason(Kind.SCORE, null), reason(Kind.LOW_END, null));
        Roadmap to =
                standing(
                        "APPROACHING",
                        reason(Kind.LOW_END, null),
                        reason(Kind.GATE, gate),
                        reason(Kind.DEFINING_COMPETENCY, need.code()),
                        reason(Kind.UNCONFIRMED, need.code()),
                        reason(Kind.UNCONFIRMED, null),
                        reason(Kind.OTHER, null));

        assertThat(text(from, to))
                .containsExactly(
                        "Readiness is now in the band “Approaching”; before, it was in “Developing”.",
                        "Now in the way of “Ready”: the requirement “Industry years”; the level of %s; %s, which rests on a title and the leader's own word; how much rests on a title and the leader's own word; As told."
                                .formatted(need.name(), need.name()),
                        "No longer in the way of “Ready”: the score.");
    }

    @Test
    void saysNothingWhereOnlyFiguresAreOthersOrNothingWasKnown() {
        Roadmap from = standing("APPROACHING", reason(Kind.SCORE, null));
        Roadmap other =
                standing("APPROACHING", new Reason(Kind.SCORE, null, "With another figure", 80.0));

        assertThat(text(from, other)).containsExactly("Nothing changed in the plan.");
        assertThat(text(first, from)).containsExactly("Nothing changed in the plan.");
    }

    @Test
    void isKeptInTheDifferenceItself() {
        Roadmap from = standing("DEVELOPING");
        Roadmap to = standing("READY");

        assertThat(RoadmapDiff.between(from, to).apply(from)).isEqualTo(to);
    }

    private Roadmap standing(String band, Reason... reasons) {
        LeaderSituation told =
                Plans.standing(
                        leader,
                        new Standing(band, List.of(reasons), List.of()),
                        leader.gates().toArray(Roadmap.Gate[]::new));
        return first.madeAgain(told, first.generatedAt(), first.cause());
    }

    private static Reason reason(Kind kind, String code) {
        return new Reason(kind, code, "As told", null);
    }

    private static List<String> text(Roadmap from, Roadmap to) {
        return DiffText.of(RoadmapDiff.between(from, to), from, to);
    }
}
