package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.assess.Cause.Kind;
import dev.careerpath.assessment.assess.Received.FrameworkAdopted;
import dev.careerpath.assessment.assess.Received.MilestoneChanged;
import dev.careerpath.assessment.assess.Received.ProfileChanged;
import dev.careerpath.assessment.assess.Received.RatingSubmitted;
import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Status;
import dev.careerpath.assessment.leader.OthersRating;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.Announcement;
import dev.careerpath.starter.step.Derivation;
import dev.careerpath.starter.step.Derived;
import dev.careerpath.starter.step.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the next assessment of a leader from an event. */
public final class AssessingProfiles implements Derivation<Assessment> {

    private static final Set<String> TYPES =
            Set.of(
                    EventTypes.SUBMITTED,
                    EventTypes.REVISED,
                    EventTypes.EVIDENCE_ADDED,
                    EventTypes.ACCESS_CHANGED,
                    EventTypes.ERASED,
                    EventTypes.RATED,
                    EventTypes.STARTED,
                    EventTypes.COMPLETED,
                    EventTypes.SKIPPED,
                    EventTypes.REOPENED,
                    EventTypes.ADOPTED);

    private final Frameworks frameworks;
    private final JsonMapper json;
    private final JsonMapper tolerant;

    public AssessingProfiles(Frameworks frameworks, JsonMapper json) {
        this.frameworks = frameworks;
        this.json = json;
        // Within a major version a producer may add fields.
        this.tolerant =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Derived<Assessment> derive(Event event, @Nullable Head<Assessment> current) {
        if (event.type().equals(EventTypes.ERASED)) {
            return new Derived.Erased<>();
        }
        try {
            return switch (event.type()) {
                case EventTypes.SUBMITTED -> profile(event, current, Kind.PROFILE_SUBMITTED);
                case EventTypes.REVISED -> profile(event, current, Kind.PROFILE_REVISED);
                case EventTypes.EVIDENCE_ADDED -> profile(event, current, Kind.EVIDENCE_ADDED);
                // The profile is as it was; only where the topic has kept nothing older is it news.
                case EventTypes.ACCESS_CHANGED ->
                        current == null
                                ? profile(event, null, Kind.PROFILE_SUBMITTED)
                                : new Derived.Unchanged<>();
                case EventTypes.RATED -> rated(event, assessed(current));
                case EventTypes.STARTED -> milestone(event, assessed(current), Status.STARTED);
                case EventTypes.COMPLETED -> milestone(event, assessed(current), Status.COMPLETED);
                case EventTypes.SKIPPED -> milestone(event, assessed(current), Status.SKIPPED);
                case EventTypes.REOPENED -> reopened(event, assessed(current));
                case EventTypes.ADOPTED -> adopted(event, assessed(current));
                default -> new Derived.Unchanged<>();
            };
        } catch (ApiProblem
                | JacksonException
                | NullPointerException
                | IllegalArgumentException e) {
            throw new UnreadableEvent("The event cannot be assessed: " + e.getMessage(), e);
        }
    }

    private Derived<Assessment> profile(
            Event event, @Nullable Head<Assessment> current, Kind kind) {
        ProfileChanged changed = tolerant.readValue(event.data(), ProfileChanged.class);
        LocalDate day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        Known before = current == null ? null : current.present().known();
        LeaderProfile profile = changed.profile();
        Known known = before == null ? Known.since(day, profile) : before.revised(profile, day);
        return next(event, current, changed.profileVersion(), Cause.of(kind), known);
    }

    private Derived<Assessment> rated(Event event, Head<Assessment> current) {
        RatingSubmitted rating = tolerant.readValue(event.data(), RatingSubmitted.class);
        Known before = current.present().known();
        List<OthersRating> others = new ArrayList<>(before.others());
        others.removeIf(other -> other.id().equals(rating.ratingId()));
        others.add(
                new OthersRating(
                        rating.ratingId(),
                        rating.group(),
                        rating.submittedAt(),
                        rating.levels(),
                        rating.batch()));
        return next(
                event,
                current,
                current.present().profileVersion(),
                new Cause(Kind.RATING_SUBMITTED, rating.group().name(), null),
                before.heard(others));
    }

    private Derived<Assessment> milestone(Event event, Head<Assessment> current, Status status) {
        MilestoneChanged changed = tolerant.readValue(event.data(), MilestoneChanged.class);
        Known before = current.present().known();
        List<MilestoneProgress> milestones = new ArrayList<>(before.milestones());
        MilestoneProgress earlier =
                milestones.stream()
                        .filter(it -> it.id().equals(changed.milestoneId()))
                        .findFirst()
                        .orElse(null);
        MilestoneProgress now = changed.progress(status, event.time(), earlier);
        milestones.remove(earlier);
        milestones.add(now);
        return next(
                event,
                current,
                current.present().profileVersion(),
                new Cause(
                        Kind.valueOf("MILESTONE_" + status),
                        review(earlier, now),
                        changed.milestoneId()),
                before.walked(milestones));
    }

    /** What somebody else said of it, if that is the news. */
    private static @Nullable String review(
            @Nullable MilestoneProgress earlier, MilestoneProgress now) {
        boolean before = earlier != null && earlier.confirmed();
        if (before == now.confirmed() || now.status() != Status.COMPLETED) {
            return null;
        }
        return now.confirmed() ? "CONFIRMED" : "REFUSED";
    }

    /** The assessment as if the milestone had never been begun. */
    private Derived<Assessment> reopened(Event event, Head<Assessment> current) {
        String id = tolerant.readValue(event.data(), MilestoneChanged.class).milestoneId();
        Known before = current.present().known();
        return next(
                event,
                current,
                current.present().profileVersion(),
                new Cause(Kind.MILESTONE_REOPENED, null, id),
                new Known(
                        before.profile(),
                        before.others(),
                        before.milestones().stream()
                                .filter(milestone -> !milestone.id().equals(id))
                                .toList()));
    }

    private Derived<Assessment> adopted(Event event, Head<Assessment> current) {
        String version =
                tolerant.readValue(event.data(), FrameworkAdopted.class).frameworkVersion();
        Assessment before = current.present();
        if (before.assessed().frameworkVersion().equals(version)) {
            return new Derived.Unchanged<>();
        }
        return next(
                event,
                current,
                before.profileVersion(),
                new Cause(Kind.FRAMEWORK_ADOPTED, version, null),
                before.known(),
                frameworks.usable(event.tenant(), version));
    }

    private Derived<Assessment> next(
            Event event,
            @Nullable Head<Assessment> current,
            long profileVersion,
            Cause cause,
            Known known) {
        return next(event, current, profileVersion, cause, known, framework(event, current));
    }

    /** Assesses as of the event; the same event and document give the same assessment. */
    private Derived<Assessment> next(
            Event event,
            @Nullable Head<Assessment> current,
            long profileVersion,
            Cause cause,
            Known known,
            Framework framework) {
        Instant at = event.time();
        if (current != null && current.present().assessedAt().isAfter(at)) {
            // Another source's clock or way is slower; evidence must not grow younger for it.
            at = current.present().assessedAt();
        }
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Derived.Next<>(
                new Assessment(
                        profileVersion, at, cause, Assessing.assess(framework, known, day), known));
    }

    /**
     * Whoever is assessed already stays with that version. It is decided once for a new profile,
     * and stored before anything is announced.
     */
    private Framework framework(Event event, @Nullable Head<Assessment> current) {
        return current == null
                ? frameworks.current(event.tenant())
                : frameworks.usable(
                        event.tenant(), current.present().assessed().frameworkVersion());
    }

    private static Head<Assessment> assessed(@Nullable Head<Assessment> current) {
        if (current == null) {
            throw new UnreadableEvent(
                    "There is no assessment of the profile yet; replay the event once there is.");
        }
        return current;
    }

    @Override
    public List<Announcement> announce(Head<Assessment> head) {
        if (head.erased()) {
            // Passed on, so that this topic forgets the person too.
            return List.of(new Announcement(EventTypes.ERASED, ""));
        }
        Assessment assessment = head.present();
        Framework framework =
                frameworks.usable(head.tenant(), assessment.assessed().frameworkVersion());
        return List.of(
                new Announcement(
                        EventTypes.ASSESSED,
                        json.writeValueAsString(
                                AssessmentAnnounced.of(head.version(), assessment, framework))));
    }
}
