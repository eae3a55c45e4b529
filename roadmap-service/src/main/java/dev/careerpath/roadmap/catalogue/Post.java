package dev.careerpath.roadmap.catalogue;

import java.util.List;

/**
 * A job that leads to one or more of the target roles.
 *
 * @param id stable from version to version of the catalogue while it means the same
 * @param role the current role that somebody in this post has, such as {@code VP_ENGINEERING}
 * @param from the current roles that it is usually reached from
 * @param leadsTo the target roles it brings closer
 * @param where whether one finds it in the present company
 * @param months the shortest time in which it does what it promises, 6 to 60
 * @param raises what the time in it does for competencies
 * @param meetsGates codes of the framework's gates that are met at the end of it
 * @param counts the years it adds to, in the terms of the framework's facts
 * @param requires the levels one needs to be taken for it
 * @param toGetIt what one does to be offered it
 * @param needs what the post has to offer, so that it does what it promises
 * @param companyStages where it is found; empty for everywhere
 * @param sources ids of the facts it rests on
 */
public record Post(
        String id,
        String title,
        String role,
        List<String> from,
        List<TargetRole> leadsTo,
        Where where,
        int months,
        List<Activity.Raise> raises,
        List<String> meetsGates,
        List<String> counts,
        List<Requires> requires,
        List<String> toGetIt,
        List<Need> needs,
        List<CompanyStage> companyStages,
        List<String> sources) {

    public Post {
        from = Lists.orEmpty(from);
        leadsTo = Lists.orEmpty(leadsTo);
        raises = Lists.orEmpty(raises);
        meetsGates = Lists.orEmpty(meetsGates);
        counts = Lists.orEmpty(counts);
        requires = Lists.orEmpty(requires);
        toGetIt = Lists.orEmpty(toGetIt);
        needs = Lists.orEmpty(needs);
        companyStages = Lists.orEmpty(companyStages);
        sources = Lists.orEmpty(sources);
    }

    /** Where the post is. */
    public enum Where {
        INSIDE,
        OUTSIDE,
        EITHER
    }

    /** The least level of a competency, 0 to 5. */
    public record Requires(String competency, double level) {}
}
