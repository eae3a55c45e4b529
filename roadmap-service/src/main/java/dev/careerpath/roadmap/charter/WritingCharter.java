package dev.careerpath.roadmap.charter;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.CompanyStage;
import dev.careerpath.roadmap.catalogue.TargetRole;
import java.util.List;
import java.util.Objects;

/** Fills a role's charter in for a company of one stage. */
public final class WritingCharter {

    private final CharterFile file;
    private final Catalogue catalogue;

    /**
     * @param catalogue whose scorecard the charter shows
     */
    public WritingCharter(CharterFile file, Catalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
    }

    /** The charter of this role. */
    public Charter of(TargetRole role, CompanyStage stage) {
        return new Charter(
                file.version(),
                role,
                stage,
                ownership(role, stage),
                file.meetings().stream()
                        .filter(meeting -> meeting.roles().contains(role))
                        .map(it ->
                                new Charter.Meeting(
                                        it.name(),
                                        it.every(),
                                        it.length(),
                                        it.purpose(),
                                        it.sources()))
                        .toList(),
                scorecard(role),
                sections(role, stage));
    }

    private List<Charter.Owned> ownership(TargetRole role, CompanyStage stage) {
        return file.ownership().stream()
                .filter(row -> row.role() == role)
                .map(row ->
                        new Charter.Owned(
                                row.area(),
                                Objects.requireNonNull(row.byStage().get(stage)),
                                row.beside(),
                                row.sources()))
                .toList();
    }

    private List<Charter.Measure> scorecard(TargetRole role) {
        return catalogue.scorecard().stream()
                .filter(metric -> metric.roles().contains(role))
                .map(metric ->
                        new Charter.Measure(
                                metric.area(),
                                metric.metric(),
                                metric.target(),
                                metric.cadence(),
                                metric.sources()))
                .toList();
    }

    private List<Charter.Section> sections(TargetRole role, CompanyStage stage) {
        return file.sections().stream()
                .map(section ->
                        new Charter.Section(
                                section.id(),
                                section.title(),
                                section.core(),
                                file.lines().stream()
                                        .filter(line -> line.section().equals(section.id()))
                                        .filter(line -> line.isFor(role, stage))
                                        .map(line -> new Charter.Line(line.text(), line.sources()))
                                        .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }
}
