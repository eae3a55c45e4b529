package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Constants.KindOfEvidence;
import dev.careerpath.assessment.framework.EvidenceKind;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.OtherRatings.GroupOfRaters;
import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import dev.careerpath.assessment.readiness.RoleInContext.Need;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/**
 * What every assessment looks up in a framework, found once for each framework in use. A
 * competency's place is its index in the framework's list.
 */
final class FrameworkIndex {

    private static final AtomicReferenceArray<FrameworkIndex> IN_USE =
            new AtomicReferenceArray<>(64);

    private final Framework framework;
    private final Map<String, Integer> places;
    private final double[] halfLives;
    private final PriorsByPlace priors;
    private final List<KindOfEvidence> kinds;
    private final List<GroupOfRaters> groups;
    private final NeedsByContext needs = new NeedsByContext();

    private FrameworkIndex(Framework framework) {
        List<Competency> competencies = framework.competencies();
        this.framework = framework;
        this.places = HashMap.newHashMap(competencies.size());
        this.halfLives = new double[competencies.size()];
        this.priors = new PriorsByPlace(framework);
        for (int place = 0; place < halfLives.length; place++) {
            Competency competency = competencies.get(place);
            places.put(competency.code(), place);
            halfLives[place] = framework.constants().halfLifeDays().days(competency.domain());
        }
        Constants constants = framework.constants();
        this.kinds = Stream.of(EvidenceKind.values()).map(constants::evidence).toList();
        this.groups = Stream.of(RaterGroup.values()).map(constants.otherRatings()::group).toList();
    }

    /** The index of a framework; those of the frameworks used last are kept. */
    static FrameworkIndex of(Framework framework) {
        int slot = System.identityHashCode(framework) % IN_USE.length();
        FrameworkIndex kept = IN_USE.get(slot);
        if (kept != null && kept.framework == framework) {
            return kept;
        }
        FrameworkIndex made = new FrameworkIndex(framework);
        IN_USE.set(slot, made);
        return made;
    }

    /** Number of competencies. */
    int size() {
        return halfLives.length;
    }

    /** The place of a competency, below 0 if the framework lacks it. */
    int find(String competency) {
        Integer place = places.get(competency);
        return place == null ? -1 : place;
    }

    /**
     * The place of a competency that the framework has.
     *
     * @throws IllegalStateException if it lacks it
     */
    int place(String competency) {
        int place = find(competency);
        if (place < 0) {
            throw new IllegalStateException("not in the framework: " + competency);
        }
        return place;
    }

    /** How far evidence of a kind can be relied on. */
    KindOfEvidence kind(EvidenceKind kind) {
        return kinds.get(kind.ordinal());
    }

    /** What is known of raters of a group. */
    GroupOfRaters group(RaterGroup group) {
        return groups.get(group.ordinal());
    }

    Constants constants() {
        return framework.constants();
    }

    /** Days after which what is dated counts half. */
    double halfLife(int place) {
        return halfLives[place];
    }

    PriorsByPlace priors() {
        return priors;
    }

    /** What a role asks for in a context, in the framework's order. */
    List<Need> needs(TargetRole role, CompanyContext context) {
        return needs.of(this, framework, role, context);
    }
}
