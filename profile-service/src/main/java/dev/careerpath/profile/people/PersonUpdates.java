package dev.careerpath.profile.people;

import com.mongodb.client.model.Updates;
import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.people.Person.Band;
import dev.careerpath.profile.store.StoredProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What the three sources tell of a person, each with the sequence it has come to. */
final class PersonUpdates {

    static final String PROFILE = "profileSequence";
    static final String ASSESSMENT = "assessmentSequence";
    static final String ROADMAP = "roadmapSequence";

    private PersonUpdates() {}

    /** What a profile tells. */
    static Bson of(StoredProfile stored) {
        Profile profile = stored.present();
        String name = Objects.requireNonNullElse(profile.name(), "");
        String email = Objects.requireNonNullElse(profile.email(), "");
        Context context = profile.context();
        return Updates.combine(
                Updates.set(PROFILE, stored.version()),
                Updates.set("tenant", stored.tenant()),
                Updates.set("name", profile.name()),
                Updates.set("nameKey", name.toLowerCase(Locale.ROOT)),
                Updates.set(PersonDocument.WORDS, List.copyOf(SearchWords.of(name, email))),
                Updates.unset(PersonDocument.EARLIER_SEARCH),
                Updates.set("currentRole", text(profile.currentRole())),
                Updates.set("targetRole", text(profile.targetRole())),
                Updates.set("stage", context == null ? null : text(context.companyStage())),
                // As text, so that a cursor can hold it.
                Updates.set("updatedKey", "%013d".formatted(stored.updatedAt().toEpochMilli())));
    }

    /** What an earlier version kept of a name and an address, as it is kept now. */
    static Bson ofEarlier(String search) {
        return Updates.combine(
                Updates.set(PersonDocument.WORDS, List.copyOf(SearchWords.of(search))),
                Updates.unset(PersonDocument.EARLIER_SEARCH));
    }

    /** What an assessment tells. */
    static Bson assessed(long sequence, Band band, double score, double low, double high) {
        return Updates.combine(
                Updates.set(ASSESSMENT, sequence),
                Updates.set("band", band.name()),
                Updates.set("rank", band.ordinal()),
                Updates.set("readiness", score),
                Updates.set("low", low),
                Updates.set("high", high));
    }

    /** What a plan tells. */
    static Bson planned(
            long sequence, double projected, LocalDate finish, boolean onTime, boolean slipping) {
        return Updates.combine(
                Updates.set(ROADMAP, sequence),
                Updates.set("projected", projected),
                Updates.set("projectedFinish", finish.toString()),
                Updates.set("onTime", onTime),
                Updates.set("slipping", slipping));
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
