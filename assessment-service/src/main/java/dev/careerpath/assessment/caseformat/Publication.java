package dev.careerpath.assessment.caseformat;

import dev.careerpath.assessment.caseformat.CasePackage.Link;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself.
 *
 * @param base before {@code /ims/case/v1p1}, such as {@code https://career.example.org}
 * @param creator who made the framework
 * @param adoptionStatus Draft, Adopted or Deprecated
 * @param changedAt ISO 8601
 * @param replacedBy identifiers of the version that took its place
 */
public record Publication(
        String base,
        String creator,
        String adoptionStatus,
        String changedAt,
        @Nullable CaseIds replacedBy) {

    /** The reference to the whole package. */
    public Link packageLink(CaseIds ids, String title) {
        return link("CFPackages", title, ids.document());
    }

    Link link(String collection, String title, String id) {
        return new Link(title, id, uri(collection, id));
    }

    String uri(String collection, String id) {
        return base + "/ims/case/v1p1/" + collection + "/" + id;
    }
}
