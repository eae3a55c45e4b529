package dev.careerpath.profile.people;

import com.mongodb.client.model.Updates;
import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.Profile;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.profile.people.Person.Band;
import dev.careerpath.profile.people.Person.Summary;
import dev.careerpath.profile.store.StoredProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How a person is kept: three sources, each with its own fields and the sequence it has come to.
 */
final class PersonDocument {

    static final String PROFILE = "profileSequence";
    static final String ASSESSMENT = "assessmentSequence";
    static final String ROADMAP = "roadmapSequence";

    /** The words by which a person is found. */
    static final String WORDS = "words";

    /** Name and address in small letters, by which earlier versions looked. */
    static final String EARLIER_SEARCH = "search";

    private PersonDocument() {}

    static String keyOf(Wanted.Order order) {
        return switch (order) {
            case CREATED -> "_id";
            case UPDATED -> "updatedKey";
            case NAME -> "nameKey";
        };
    }

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
                Updates.set(WORDS, List.copyOf(SearchWords.of(name, email))),
                Updates.unset(EARLIER_SEARCH),
                Updates.set("currentRole", text(profile.currentRole())),
                Updates.set("targetRole", text(profile.targetRole())),
                Updates.set("stage", context == null ? null : text(context.companyStage())),
                // As text, so that a cursor can hold it.
                Updates.set("updatedKey", "%013d".formatted(stored.updatedAt().toEpochMilli())));
    }

    /** What an earlier version kept of a name and an address, as it is kept now. */
    static Bson ofEarlier(String search) {
        return Updates.combine(
                Updates.set(WORDS, List.copyOf(SearchWords.of(search))),
                Updates.unset(EARLIER_SEARCH));
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

    static Person read(Document document) {
        return new Person(
                document.getString("_id"),
                document.getString("name"),
                value(CurrentRole.class, document, "currentRole"),
                value(TargetRole.class, document, "targetRole"),
                value(Context.CompanyStage.class, document, "stage"),
                Instant.ofEpochMilli(Long.parseLong(document.getString("updatedKey"))),
                summary(document));
    }

    static Summary summary(Document document) {
        String finish = document.getString("projectedFinish");
        return new Summary(
                value(Band.class, document, "band"),
                document.getDouble("readiness"),
                document.getDouble("low"),
                document.getDouble("high"),
                document.getDouble("projected"),
                finish == null ? null : LocalDate.parse(finish),
                document.getBoolean("onTime"),
                document.getBoolean("slipping", false));
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(
            Class<E> type, Document document, String field) {
        String name = document.getString(field);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
