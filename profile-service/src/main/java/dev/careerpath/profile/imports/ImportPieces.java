package dev.careerpath.profile.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.careerpath.profile.imports.Lines.Line;
import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The lines of jobs until they are worked off, some to a piece; after that, what was wrong. */
@Repository
class ImportPieces {

    private static final String COLLECTION = "import-pieces";
    private static final String JOB = "job";
    private static final String LINES = "lines";
    private static final String ERRORS = "errors";

    private final MongoTemplate mongo;

    ImportPieces(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Is told each thing that was wrong. */
    interface Reader {
        void take(long line, FieldError error);
    }

    /** Adds a piece; they are numbered from 0. */
    void add(String job, String upload, long number, List<Line> lines) {
        collection()
                .insertOne(
                        new Document("_id", "%s-%s-%d".formatted(job, upload, number))
                                .append(JOB, job)
                                .append("upload", upload)
                                .append("number", number)
                                .append(LINES, lines.stream().map(PieceDocuments::of).toList()));
    }

    /** The lines of a piece; empty when there is no such piece. */
    Optional<List<Line>> lines(String job, long number) {
        return Optional.ofNullable(collection().find(piece(job, number)).first())
                .map(found ->
                        found.getList(LINES, Document.class, List.of()).stream()
                                .map(PieceDocuments::line)
                                .toList());
    }

    /** Keeps what was wrong in a piece. */
    void failed(String job, long number, List<Outcome> failed) {
        List<Document> errors = failed.stream().flatMap(PieceDocuments::errors).toList();
        if (!errors.isEmpty()) {
            collection().updateOne(piece(job, number), set(ERRORS, errors));
        }
    }

    /** Forgets the lines of a piece that was worked off. */
    void worked(String job, long number) {
        collection().deleteOne(and(piece(job, number), exists(ERRORS, false)));
        collection().updateOne(piece(job, number), unset(LINES));
    }

    /** Forgets all lines that a job still has. */
    void forgetLines(String job) {
        collection().deleteMany(and(eq(JOB, job), exists(ERRORS, false)));
        collection().updateMany(eq(JOB, job), unset(LINES));
    }

    /** Forgets the pieces of other uploads of a job. */
    void keepOnly(String job, String upload) {
        collection().deleteMany(and(eq(JOB, job), ne("upload", upload)));
    }

    void delete(String job) {
        collection().deleteMany(eq(JOB, job));
    }

    /** Hands over what was wrong, in the order of the lines. */
    void errors(String job, Reader reader) {
        collection()
                .find(and(eq(JOB, job), exists(ERRORS)))
                .sort(Sorts.ascending("number"))
                .forEach(piece -> {
                    for (Document error : piece.getList(ERRORS, Document.class)) {
                        reader.take(error.getLong("n"), PieceDocuments.error(error));
                    }
                });
    }

    private static Bson piece(String job, long number) {
        return and(eq(JOB, job), eq("number", number));
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        collection().createIndex(Indexes.ascending(JOB, "number"));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
