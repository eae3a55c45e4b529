package dev.careerpath.profile.people;

import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.profile.people.Person.Band;
import dev.careerpath.profile.people.Person.Summary;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a person is kept: three sources, each with its own fields and the sequence it has come to.
 */
final class PersonDocument {

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

    private static <E extends Enum<E>> @Nullable E value(
            Class<E> type, Document document, String field) {
        String name = document.getString(field);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
