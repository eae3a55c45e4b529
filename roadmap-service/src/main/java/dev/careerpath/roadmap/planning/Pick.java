package dev.careerpath.roadmap.planning;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.StageId;
import java.util.List;

/**
 * An activity that is worth doing.
 *
 * @param stage its own or a later one, never before what it builds on
 * @param dependsOn ids of picks that must be finished before it starts
 * @param raises what it does, from the level that the picks before it lead to
 * @param because why it is worth it
 */
record Pick(
        Activity activity,
        StageId stage,
        List<String> dependsOn,
        List<Roadmap.Raised> raises,
        Roadmap.Because because) {

    int minutes() {
        return activity.hours() * 60;
    }
}
