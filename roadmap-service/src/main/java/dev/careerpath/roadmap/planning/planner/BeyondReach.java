package dev.careerpath.roadmap.planning.planner;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.Need;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.PresentSituation;
import java.util.List;

/** The steps that a leader would be offered with a company, a team or customers to work with. */
record BeyondReach(Catalogue catalogue, LeaderSituation situation) {

    /** What is missing for the steps that would raise a competency; empty where nothing is. */
    List<Need> needsOfStepsFor(LeaderSituation.Need need) {
        PresentSituation present = situation.present();
        List<Need> missing = present == null ? List.of() : present.missing();
        return missing.stream()
                .filter(absent ->
                        catalogue.activities().stream()
                                .anyMatch(step ->
                                        step.needs().contains(absent) && raises(step, need)))
                .toList();
    }

    private boolean raises(Activity step, LeaderSituation.Need need) {
        return situation.isMeantForRole(step)
                && step.raises().stream()
                        .anyMatch(raise ->
                                raise.competency().equals(need.code())
                                        && raise.to() > need.level());
    }
}
