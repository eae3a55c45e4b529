package dev.careerpath.roadmap.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;

/**
 * A roadmap as an iCalendar (RFC 5545). Each milestone is an all-day event whose UID never changes
 * and whose SEQUENCE counts up with the plan, so that importing a later file updates the event;
 * what a later plan drops, or the leader skips, is cancelled. Days have no time zone, so they are
 * the same ones everywhere.
 */
final class CalendarPlan {

    private final String profileId;
    private final int sequence;
    private final Date stamp;
    private final ICalendar calendar = new ICalendar();

    private CalendarPlan(String profileId, long revision, Roadmap roadmap) {
        this.profileId = profileId;
        this.sequence = (int) Math.min(revision, Integer.MAX_VALUE);
        this.stamp = Date.from(lastChange(roadmap));
    }

    /**
     * The calendar as text.
     *
     * @param revision counts every change of the roadmap
     */
    static String of(String profileId, long revision, Roadmap roadmap) {
        CalendarPlan plan = new CalendarPlan(profileId, revision, roadmap);
        plan.calendar.setVersion(ICalVersion.V2_0);
        plan.calendar.setProductId("-//Career Path//Roadmap//EN");
        plan.calendar.setMethod(Method.PUBLISH);
        String name = "Roadmap to " + roadmap.targetRole().title();
        plan.calendar.setName(name);
        plan.calendar.setExperimentalProperty("X-WR-CALNAME", name);
        plan.calendar.setExperimentalProperty("X-WR-TIMEZONE", roadmap.situation().zone().getId());
        plan.calendar
                .setRefreshInterval(Duration.builder().hours(12).build())
                .setParameter("VALUE", "DURATION");
        for (Roadmap.Stage stage : roadmap.stages()) {
            stage.milestones().forEach(milestone -> plan.milestone(stage, milestone));
        }
        roadmap.dropped().forEach(plan::dropped);
        plan.onboarding(roadmap);
        return FoldedLines.of(plan.calendar);
    }

    private void milestone(Roadmap.Stage stage, Milestone milestone) {
        VEvent event = event("milestone-" + milestone.id(), milestone.start(), milestone.end());
        event.setSummary(CalendarText.title(milestone));
        event.setDescription(CalendarText.of(milestone));
        event.addCategories(stage.title());
        event.setStatus(
                milestone.status() == MilestoneStatus.SKIPPED
                        ? Status.cancelled()
                        : Status.confirmed());
    }

    private void dropped(Roadmap.Dropped dropped) {
        VEvent event = event("milestone-" + dropped.id(), dropped.start(), dropped.end());
        event.setSummary(dropped.title());
        event.setDescription("This step is no longer in the plan.");
        event.setStatus(Status.cancelled());
    }

    private void onboarding(Roadmap roadmap) {
        for (int i = 0; i < roadmap.onboarding().size(); i++) {
            Roadmap.Onboarding phase = roadmap.onboarding().get(i);
            VEvent event = event("onboarding-" + (i + 1), phase.start(), phase.end());
            event.setSummary("In the role. " + phase.title());
            event.setDescription(CalendarText.bulleted(phase.items()));
            event.addCategories("The first days in the role");
            event.setStatus(Status.confirmed());
        }
    }

    private VEvent event(String what, LocalDate first, LocalDate last) {
        VEvent event = new VEvent();
        event.setUid(what + "." + profileId + "@roadmap.careerpath.dev");
        event.setSequence(sequence);
        event.setDateTimeStamp(stamp);
        event.setLastModified(stamp);
        event.setDateStart(date(first), false);
        // The end of an all-day event is the first day that is not part of it.
        event.setDateEnd(date(last.plusDays(1)), false);
        event.setTransparency(Transparency.transparent());
        calendar.addEvent(event);
        return event;
    }

    private static Instant lastChange(Roadmap roadmap) {
        return roadmap.milestones().stream()
                .map(Milestone::statusAt)
                .filter(at -> at != null && at.isAfter(roadmap.generatedAt()))
                .max(Comparator.naturalOrder())
                .orElse(roadmap.generatedAt());
    }

    /** The library takes the day that it is in the zone this process runs in. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
