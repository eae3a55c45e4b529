package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Roadmap.AskedLevel;
import dev.careerpath.roadmap.planning.promise.LevelsAhead;
import dev.careerpath.roadmap.planning.promise.LevelsAhead.Reached;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The levels that a requirement asks for, and the steps that bring them. */
final class GateLevelsText {

    private GateLevelsText() {}

    /** A sentence for each level, after a space; empty where levels do not meet it. */
    static String of(Roadmap.Gate gate, Roadmap roadmap) {
        return gate.levels() == null
                ? ""
                : gate.levels().stream()
                        .map(asked -> of(asked, roadmap))
                        .collect(Collectors.joining());
    }

    private static String of(AskedLevel asked, Roadmap roadmap) {
        List<Need> some =
                roadmap.situation().needs().stream()
                        .filter(it -> asked.anyOf().contains(it.code()))
                        .toList();
        if (some.isEmpty()) {
            return "";
        }
        return some.stream()
                .flatMap(need -> reaching(need, asked, roadmap))
                .min(Comparator.comparing(it -> it.step().end()))
                .map(it ->
                        String.format(
                                Locale.ENGLISH,
                                " “%s” brings %s to %.1f by %s, if you show it by evidence.",
                                it.step().title(),
                                it.need().name(),
                                asked.level(),
                                Days.of(it.step().end())))
                .orElseGet(() ->
                        String.format(
                                Locale.ENGLISH,
                                " No step of this plan brings %s to %.1f.",
                                some.stream().map(Need::name).collect(Collectors.joining(" or ")),
                                asked.level()));
    }

    private record Bringing(Need need, Milestone step) {}

    private static Stream<Bringing> reaching(Need need, AskedLevel asked, Roadmap roadmap) {
        List<Reached> ahead = LevelsAhead.of(roadmap.situation(), need, roadmap.milestones());
        return LevelsAhead.first(ahead, asked.level()).map(it -> new Bringing(need, it)).stream();
    }
}
