package dev.careerpath.profile.imports;

import dev.careerpath.profile.imports.Lines.Line;
import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/** How lines are kept, and what was wrong in them. */
final class PieceDocuments {

    private PieceDocuments() {}

    static Document of(Line line) {
        return new Document("n", line.number())
                .append("bytes", line.bytes() == null ? null : new Binary(line.bytes()));
    }

    static Line line(Document document) {
        Binary bytes = document.get("bytes", Binary.class);
        return new Line(document.getLong("n"), bytes == null ? null : bytes.getData());
    }

    static Stream<Document> errors(Outcome outcome) {
        return Objects.requireNonNullElse(outcome.errors(), List.<FieldError>of()).stream()
                .map(error ->
                        new Document("n", outcome.line())
                                .append("pointer", error.pointer())
                                .append("message", error.message()));
    }

    static FieldError error(Document document) {
        return new FieldError(document.getString("pointer"), document.getString("message"));
    }
}
