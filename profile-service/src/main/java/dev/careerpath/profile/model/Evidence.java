package dev.careerpath.profile.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something done that shows a competency; competency, kind, title and date are required.
 *
 * @param id given by the service
 * @param title up to 300 characters
 * @param url http or https, where it can be seen
 * @param date when it was done, today at the latest
 * @param level the level it shows, 0 to 5
 */
public record Evidence(
        @Nullable String id,
        @Nullable String competency,
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate date,
        @Nullable Double level) {

    /** The same evidence under another id. */
    public Evidence withId(@Nullable String other) {
        return new Evidence(other, competency, kind, title, url, date, level);
    }

    /** In which way it shows the competency. */
    public enum Kind {
        SHIPPED,
        LED,
        PUBLISHED,
        PRESENTED,
        CERTIFIED,
        OTHER
    }
}
