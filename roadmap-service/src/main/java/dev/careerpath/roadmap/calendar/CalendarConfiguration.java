package dev.careerpath.roadmap.calendar;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.careerpath.roadmap.kept.ForgetsLeaders;
import dev.careerpath.roadmap.read.AlsoHeld;
import dev.careerpath.starter.security.OpenRule;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.security.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may make addresses of calendars, and what becomes of them. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final String CALENDARS = "/v1/roadmaps/{subject}/calendars";

    @Bean
    PersonRules calendarRules() {
        return new PersonRules(
                List.of(
                        rule(GET, CALENDARS),
                        rule(POST, CALENDARS),
                        rule(DELETE, CALENDARS + "/*")));
    }

    /**
     * For the leader and those who see the roadmap. Not for a scope of the whole organisation:
     * whether somebody still has one is known only while they bring a token.
     */
    private static PersonRule rule(HttpMethod method, String pattern) {
        return new PersonRule(
                method, pattern, null, "own:read", Shown.whole(OpeningCalendars.PART));
    }

    @Bean
    OpenRule calendarsAreFollowed() {
        return new OpenRule(GET, "/v1/calendars/*", "the secret in the address");
    }

    @Bean
    AlsoHeld heldCalendars(KeptCalendars kept) {
        return (tenant, profileId) ->
                Map.of(
                        "calendars",
                        kept.of(tenant, profileId).addresses().stream()
                                .map(one -> new Held(one.id(), one.createdAt(), one.lastUsedOn()))
                                .toList());
    }

    /** An address in an export: without its maker, who may be somebody else. */
    private record Held(String id, Instant createdAt, @Nullable LocalDate lastUsedOn) {}

    @Bean
    ForgetsLeaders calendarsForgetLeaders(KeptCalendars kept) {
        return erasure -> kept.erase(erasure.tenant(), erasure.subject());
    }
}
