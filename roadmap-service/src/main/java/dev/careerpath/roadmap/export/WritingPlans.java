package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.charter.Charter;
import dev.careerpath.roadmap.charter.WritingCharter;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.step.Head;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Writes a plan as a document, with the charter of its role. */
@Component
class WritingPlans {

    private final Catalogue catalogue;
    private final WritingCharter charters;

    WritingPlans(Catalogue catalogue, WritingCharter charters) {
        this.catalogue = catalogue;
        this.charters = charters;
    }

    byte[] markdown(Head<Roadmap> head) {
        Roadmap roadmap = head.present();
        return MarkdownPlan.of(head.version(), roadmap, catalogue, charter(roadmap))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf(Head<Roadmap> head) {
        Roadmap roadmap = head.present();
        return PdfPlan.of(head.version(), roadmap, catalogue, charter(roadmap));
    }

    private Charter charter(Roadmap roadmap) {
        return charters.of(roadmap.targetRole(), roadmap.situation().companyStage());
    }
}
