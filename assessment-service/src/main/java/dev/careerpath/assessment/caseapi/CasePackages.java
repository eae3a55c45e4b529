package dev.careerpath.assessment.caseapi;

import dev.careerpath.assessment.caseformat.CaseIds;
import dev.careerpath.assessment.caseformat.CaseIds.ItemKind;
import dev.careerpath.assessment.caseformat.CasePackage;
import dev.careerpath.assessment.caseformat.CasePackage.Document;
import dev.careerpath.assessment.caseformat.ExportingCase;
import dev.careerpath.assessment.caseformat.Publication;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.FrameworkInfo;
import dev.careerpath.assessment.frameworks.FrameworkInfo.Status;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.frameworks.ShippedFrameworks;
import dev.careerpath.assessment.frameworks.Versioned;
import dev.careerpath.assessment.frameworks.VisibleFrameworks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The packages of the frameworks that an organisation can see. */
@Component
class CasePackages {

    /** When the frameworks that ship were last changed. */
    private static final Instant SHIPPED_AT = Instant.parse("2026-11-24T00:00:00Z");

    private final Frameworks frameworks;
    private final VisibleFrameworks visible;
    private final Map<String, String> shippedVersions = new HashMap<>();

    CasePackages(Frameworks frameworks, VisibleFrameworks visible, ShippedFrameworks shipped) {
        this.frameworks = frameworks;
        this.visible = visible;
        for (Framework it : shipped.all()) {
            new CaseIds(CaseIds.SHIPPED, it.version())
                    .addressable(it)
                    .forEach(id -> shippedVersions.put(id, it.version()));
        }
    }

    /** The package that has something with this identifier. */
    Optional<FoundPackage> with(String tenant, String caseId, String base) {
        String shipped = shippedVersions.get(caseId);
        return (shipped != null ? Optional.of(shipped) : visible.ofCaseId(tenant, caseId))
                .map(version -> of(tenant, visible.find(tenant, version), base));
    }

    /** A competency of the framework that the organisation uses now. */
    Optional<CasePackage.Item> competency(String tenant, String code, String base) {
        Versioned current = visible.find(tenant, frameworks.current(tenant).version());
        FoundPackage whole = of(tenant, current, base);
        return whole.content().items().stream()
                .filter(it ->
                        ItemKind.COMPETENCY.title().equals(it.itemType())
                                && code.equals(it.humanCodingScheme()))
                .findFirst()
                .map(it -> it.alone(whole.document()));
    }

    /** How many there are. */
    int count(String tenant) {
        return visible.count(tenant);
    }

    /** The documents of some of them, those that ship first. */
    List<Document> documents(String tenant, int offset, int limit, String base) {
        return visible.some(tenant, offset, limit).stream()
                .map(found -> document(tenant, found, base))
                .toList();
    }

    private static Document document(String tenant, Versioned found, String base) {
        CaseIds ids = ids(tenant, found.info());
        Publication publication = publication(tenant, found.info(), base);
        return ExportingCase.document(found.framework(), ids, publication)
                .alone(publication.packageLink(ids, found.framework().title()));
    }

    private static FoundPackage of(String tenant, Versioned found, String base) {
        CaseIds ids = ids(tenant, found.info());
        Publication publication = publication(tenant, found.info(), base);
        return new FoundPackage(
                ExportingCase.export(found.framework(), ids, publication),
                publication.packageLink(ids, found.framework().title()));
    }

    private static CaseIds ids(String tenant, FrameworkInfo info) {
        return new CaseIds(
                info.status() == Status.SHIPPED ? CaseIds.SHIPPED : tenant, info.version());
    }

    private static Publication publication(String tenant, FrameworkInfo info, String base) {
        Instant changed = info.changedAt() == null ? SHIPPED_AT : info.changedAt();
        return new Publication(
                base,
                info.status() == Status.SHIPPED ? "Career Path" : tenant,
                status(info),
                changed.toString(),
                info.replacedBy() == null ? null : new CaseIds(tenant, info.replacedBy()));
    }

    private static String status(FrameworkInfo info) {
        if (info.replacedBy() != null) {
            return "Deprecated";
        }
        return info.status() == Status.DRAFT ? "Draft" : "Adopted";
    }
}
