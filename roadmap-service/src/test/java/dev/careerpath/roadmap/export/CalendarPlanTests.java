package dev.careerpath.roadmap.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import dev.careerpath.roadmap.Plans;
import dev.careerpath.roadmap.catalogue.TargetRole;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPlanTests {

    private static final String PROFILE = "01a20c03-bb67-771c-950e-bc2dcc1d9dff";

    private final Roadmap first = Plans.first(Plans.leader(7, TargetRole.CTO, 6, 60));
    private final Milestone milestone = first.milestones().getFirst();

    @Test
    void isValidAndHasEveryMilestone() {
        ICalendar calendar = read(CalendarPlan.of(PROFILE, 1, first));

        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(byUid(calendar)).hasSize(first.milestones().size() + 3);
        assertThat(byUid(calendar).get(uid(milestone)).getSummary().getValue())
                .isEqualTo(milestone.title());
    }

    /** RFC 5545 counts octets, and a letter may have up to four. */
    @Test
    void foldsEveryLineAtSeventyFiveOctets() {
        String text = CalendarPlan.of(PROFILE, 1, Plans.first(Plans.named("戦略とは何か 👩🏽‍💻", 7)));

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8))
                                .as(line)
                                .hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("戦略とは何か 👩🏽‍💻 ");
        assertThat(text).doesNotContain("\ufffd");
    }

    @Test
    void saysThatItsRefreshIntervalIsADuration() {
        assertThat(CalendarPlan.of(PROFILE, 1, first))
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Auckland", "America/Los_Angeles", "Africa/Cairo"})
    void namesTheSameDaysWhereverItIsMade(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            String text = CalendarPlan.of(PROFILE, 1, first).replace("\r\n ", "");
            DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
            assertThat(text)
                    .contains("DTSTART;VALUE=DATE:" + day.format(milestone.start()))
                    .contains("DTEND;VALUE=DATE:" + day.format(milestone.end().plusDays(1)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void updatesWhatIsThereInsteadOfDoublingIt() {
        Roadmap done = first.with(milestone.to(MilestoneStatus.DONE, Plans.weeksLater(1), null));
        VEvent before = byUid(read(CalendarPlan.of(PROFILE, 1, first))).get(uid(milestone));
        VEvent after = byUid(read(CalendarPlan.of(PROFILE, 2, done))).get(uid(milestone));

        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateTimeStamp().getValue())
                .isAfter(before.getDateTimeStamp().getValue());
        assertThat(after.getSummary().getValue()).isEqualTo("Done: " + milestone.title());
        assertThat(CalendarPlan.of(PROFILE, 2, done)).isEqualTo(CalendarPlan.of(PROFILE, 2, done));
    }

    @Test
    void cancelsWhatIsSkippedOrNoLongerPlanned() {
        Roadmap skipped =
                first.with(milestone.to(MilestoneStatus.SKIPPED, Plans.weeksLater(1), null));
        Roadmap smaller =
                Plans.next(Plans.leader(7, TargetRole.CTO, 1, 30), skipped, Plans.weeksLater(1), "")
                        .following(skipped);
        List<String> gone = smaller.dropped().stream().map(Roadmap.Dropped::id).toList();

        Map<String, VEvent> events = byUid(read(CalendarPlan.of(PROFILE, 3, smaller)));

        assertThat(events.get(uid(milestone)).getStatus()).isEqualTo(Status.cancelled());
        assertThat(gone).isNotEmpty();
        assertThat(gone)
                .allSatisfy(id ->
                        assertThat(events.get(uid(id)).getStatus()).isEqualTo(Status.cancelled()));
        assertThat(events.values())
                .filteredOn(event -> event.getStatus().isConfirmed())
                .isNotEmpty();
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static Map<String, VEvent> byUid(ICalendar calendar) {
        return calendar.getEvents().stream()
                .collect(Collectors.toMap(e -> e.getUid().getValue(), Function.identity()));
    }

    private static String uid(Milestone milestone) {
        return uid(milestone.id());
    }

    private static String uid(String id) {
        return "milestone-" + id + "." + PROFILE + "@roadmap.careerpath.dev";
    }
}
