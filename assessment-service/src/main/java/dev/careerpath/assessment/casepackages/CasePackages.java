package dev.careerpath.assessment.casepackages;

import dev.careerpath.assessment.exchange.CaseIds;
import dev.careerpath.assessment.exchange.CasePackage;
import dev.careerpath.assessment.exchange.ExportingCase;
import dev.careerpath.assessment.exchange.Publication;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.organisation.FrameworkInfo;
import dev.careerpath.assessment.organisation.FrameworkInfo.Status;
import dev.careerpath.assessment.organisation.Frameworks;
import dev.careerpath.assessment.organisation.ShippedFrameworks;
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
    private final Map<String, String> shippedVersions = new HashMap<>();

    CasePackages(Frameworks frameworks, ShippedFrameworks shipped) {
        this.frameworks = frameworks;
        for (Framework it : shipped.all()) {
            new CaseIds(CaseIds.SHIPPED, it.version())
                    .addressable(it)
                    .forEach(id -> shippedVersions.put(id, it.version()));
        }
    }

    /**
     * A package with what links to it.
     *
     * @param self the reference to the package
     */
    record Found(CasePackage content, CasePackage.Link self) {

        CasePackage.Link document() {
            return new CasePackage.Link(
                    content.document().title(),
                    content.document().identifier(),
                    content.document().uri());
        }
    }

    /** The package that has something with this identifier. */
    Optional<Found> with(String tenant, String caseId, String base) {
        String shipped = shippedVersions.get(caseId);
        return (shipped != null ? Optional.of(shipped) : frameworks.ofCaseId(tenant, caseId))
                .map(version -> of(tenant, frameworks.find(tenant, version), base));
    }

    /** How many there are. */
    int count(String tenant) {
        return frameworks.all(tenant).size();
    }

    /** Some of them, those that ship first. */
    List<Found> some(String tenant, int offset, int limit, String base) {
        return frameworks.all(tenant).stream()
                .skip(offset)
                .limit(limit)
                .map(info -> of(tenant, frameworks.find(tenant, info.version()), base))
                .toList();
    }

    private static Found of(String tenant, Frameworks.Versioned found, String base) {
        FrameworkInfo info = found.info();
        boolean ships = info.status() == Status.SHIPPED;
        CaseIds ids = new CaseIds(ships ? CaseIds.SHIPPED : tenant, info.version());
        Instant changed = info.changedAt() == null ? SHIPPED_AT : info.changedAt();
        Publication publication =
                new Publication(
                        base,
                        ships ? "Career Path" : tenant,
                        status(info),
                        changed.toString(),
                        info.replacedBy() == null ? null : new CaseIds(tenant, info.replacedBy()));
        return new Found(
                ExportingCase.export(found.framework(), ids, publication),
                publication.packageLink(ids, found.framework().title()));
    }

    private static String status(FrameworkInfo info) {
        if (info.replacedBy() != null) {
            return "Deprecated";
        }
        return info.status() == Status.DRAFT ? "Draft" : "Adopted";
    }
}
