package dev.careerpath.assessment.adoption;

import static dev.careerpath.assessment.adoption.WatchedOrganisation.SHIPPED;
import static dev.careerpath.assessment.adoption.WatchedOrganisation.TENANT;
import static dev.careerpath.assessment.readiness.Leaders.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.frameworks.FrameworkJson;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.assessment.readiness.Leaders;
import dev.careerpath.assessment.readiness.Readiness.Band;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who manages frameworks makes one after the other to read a person's figures off what the
 * organisation sees of groups: the lists, the heat map and previews.
 */
class GroupsAdversaryTests {

    private static final int MOVES = 12;

    /** Everything there is to see is what the versions that ship show, each of everybody. */
    @Property(tries = 60)
    void seesNoMoreThanTheAgreedVersionsShow(@ForAll long seed) {
        Random random = new Random(seed);
        List<Known> people = people(random);
        Set<List<Band>> bands = new HashSet<>();
        Set<Map.Entry<String, Double>> cells = new HashSet<>();
        Set<FrameworkPreview> previews = new HashSet<>();
        for (Framework one : SHIPPED) {
            WatchedOrganisation honest = new WatchedOrganisation(people, TENANT);
            honest.adopts(one, null);
            bands.add(honest.bands());
            cells.addAll(honest.heatMap().entrySet());
            SHIPPED.forEach(other -> previews.add(honest.previews(other)));
        }

        WatchedOrganisation watched = new WatchedOrganisation(people, TENANT);
        for (int move = 0; move < MOVES; move++) {
            Framework framework = any(random);
            if (random.nextBoolean()) {
                watched.adopts(framework, random.nextBoolean() ? null : some(people, random));
            }
            FrameworkPreview preview = watched.previews(framework);

            assertThat(preview == null || previews.contains(preview)).isTrue();
            assertThat(bands).contains(watched.bands());
            assertThat(cells).containsAll(watched.heatMap().entrySet());
        }
    }

    /** The attack itself, which shows that the one above could be told apart from none. */
    @Test
    void halvingFindsAScoreWhereOneMayAdoptWhatOneMakes() {
        List<Known> people = people(new Random(1));
        double score =
                Assessing.assess(SHIPPED.get(1), people.getFirst(), TODAY).readiness().score();

        assertThat(halved(new WatchedOrganisation(people))).isCloseTo(score, within(0.5));
        assertThat(halved(new WatchedOrganisation(people, TENANT)))
                .isNotCloseTo(score, within(10.0));
    }

    /** Where developing begins is moved to the middle of what is left, until little is. */
    private static double halved(WatchedOrganisation watched) {
        double low = 0;
        double high = 100;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            watched.adopts(own(it -> begins(it, middle, 100, 100)), List.of(0));
            if (watched.bands().getFirst() == Band.EXPLORING) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static List<Known> people(Random random) {
        List<Known> people = new ArrayList<>();
        for (int i = 5 + random.nextInt(8); i > 0; i--) {
            people.add(
                    Known.of(
                            Leaders.fully(
                                    CurrentRole.values()[
                                            random.nextInt(CurrentRole.values().length)],
                                    TargetRole.CTO,
                                    random.nextInt(51) / 10.0)));
        }
        return people;
    }

    private static List<Integer> some(List<Known> people, Random random) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            all.add(i);
        }
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(all.size()));
    }

    private static Framework any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> SHIPPED.get(0);
            case 1 -> SHIPPED.get(1);
            case 2 -> {
                double[] begins = random.doubles(3, 0, 100).sorted().toArray();
                yield own(it -> begins(it, begins[0], begins[1], begins[2]));
            }
            case 3 -> {
                int only = random.nextInt(5);
                yield own(it -> asks(it, only));
            }
            case 4 -> own(it -> value(it, "/constants/selfRatingPrecision", 50));
            default -> own(it -> value(it, "/constants/priorPrecision", 1 + random.nextInt(9)));
        };
    }

    /** The role asks for hardly anything but one competency. */
    private static void asks(ObjectNode framework, int only) {
        int at = 0;
        for (var requirement : framework.at("/roles/CTO/requirements")) {
            ((ObjectNode) requirement).put("weight", at++ == only ? 100 : 0.01);
        }
    }

    private static void begins(ObjectNode framework, double first, double second, double third) {
        value(framework, "/constants/bands/developing", first);
        value(framework, "/constants/bands/approaching", second);
        value(framework, "/constants/bands/ready", third);
    }

    private static void value(ObjectNode framework, String constant, double value) {
        ((ObjectNode) framework.at(constant)).put("value", value);
    }

    private static Framework own(Consumer<ObjectNode> change) {
        ObjectNode copy = FrameworkJson.ownCopy("made-for-it");
        change.accept(copy);
        return FrameworkFile.bound(copy, "made-for-it");
    }
}
