package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.read.LatestRoadmaps;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a leader's roadmap as a calendar. */
@Component
public class CalendarFile {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final LatestRoadmaps roadmaps;

    CalendarFile(LatestRoadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    /** See {@link LatestRoadmaps#answer}. */
    public ResponseEntity<?> answer(String tenant, String profileId, @Nullable String ifNoneMatch) {
        return roadmaps.answer(
                tenant,
                profileId,
                ifNoneMatch,
                (head, answer) ->
                        PlanFile.of(head, answer, CALENDAR, "ics")
                                .body(
                                        CalendarPlan.of(profileId, head.revision(), head.present())
                                                .getBytes(StandardCharsets.UTF_8)));
    }
}
