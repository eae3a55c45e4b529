package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.step.Head;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** What every answer with a plan as a file says of it. */
final class PlanFile {

    static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

    private PlanFile() {}

    static BodyBuilder of(Head<Roadmap> head, BodyBuilder answer, MediaType type, String ending) {
        return answer.contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name(head.present(), head.version(), ending))
                                .build()
                                .toString());
    }

    /** Such as {@code roadmap-to-field-cto-v3.pdf}. */
    private static String name(Roadmap roadmap, long version, String ending) {
        String role = roadmap.targetRole().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "roadmap-to-%s-v%d.%s".formatted(role, version, ending);
    }
}
