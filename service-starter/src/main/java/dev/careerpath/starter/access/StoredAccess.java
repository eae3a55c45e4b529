package dev.careerpath.starter.access;

import dev.careerpath.starter.access.AccessEntry.Grant;
import dev.careerpath.starter.access.KeptAccess.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** How the access to a subject is written as a document, and read again. */
final class StoredAccess {

    /** The field with everybody who has access, to find a person's subjects by. */
    static final String IDS = "ids";

    private StoredAccess() {}

    static Document document(Told told) {
        Document document =
                new Document("_id", told.subject())
                        .append("tenant", told.tenant())
                        .append("sequence", told.sequence())
                        .append("erased", told.erased());
        if (told.erased()) {
            return document;
        }
        Set<String> ids = new LinkedHashSet<>();
        List<Document> shares = new ArrayList<>();
        if (told.entry().person() != null) {
            ids.add(told.entry().person());
        }
        for (Grant share : told.entry().shares()) {
            ids.add(share.with());
            shares.add(
                    new Document("with", share.with())
                            .append("as", share.as())
                            .append("sees", List.copyOf(share.sees()))
                            .append("until", share.until().toString()));
        }
        return document.append("person", told.entry().person())
                .append("shares", shares)
                .append(IDS, List.copyOf(ids));
    }

    static AccessEntry read(Document document) {
        return new AccessEntry(
                document.getString("tenant"),
                document.getString("_id"),
                document.getString("person"),
                document.getList("shares", Document.class, List.of()).stream()
                        .map(share ->
                                new Grant(
                                        share.getString("with"),
                                        share.getString("as"),
                                        Set.copyOf(share.getList("sees", String.class)),
                                        LocalDate.parse(share.getString("until"))))
                        .toList());
    }
}
