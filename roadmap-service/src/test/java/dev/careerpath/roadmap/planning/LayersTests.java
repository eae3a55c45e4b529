package dev.careerpath.roadmap.planning;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each layer of the planner knows only those before it. */
class LayersTests {

    private static final String ROOT = "dev.careerpath.roadmap.planning";
    private static final List<String> LAYERS =
            List.of(
                    "model",
                    "promise",
                    "route",
                    "problem",
                    "baseline",
                    "schedule",
                    "search",
                    "planner");

    @Test
    void eachLayerKnowsOnlyThoseBeforeIt() {
        layers(ROOT)
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages(ROOT));
    }

    @Test
    void seesTheLayerThatKnowsOneAboveIt() {
        var broken = new ClassFileImporter().importPackages(ROOT + ".broken");
        assertThat(layers(ROOT + ".broken").evaluate(broken).getFailureReport().getDetails())
                .anySatisfy(breach -> assertThat(breach).contains("KnowsThePlanner"));
    }

    private static ArchRule layers(String root) {
        LayeredArchitecture rule =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (String layer : LAYERS) {
            rule = rule.layer(layer).definedBy(root + "." + layer + "..");
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] before = LAYERS.subList(0, i).toArray(String[]::new);
            rule =
                    before.length == 0
                            ? rule.whereLayer(LAYERS.get(i)).mayNotAccessAnyLayer()
                            : rule.whereLayer(LAYERS.get(i)).mayOnlyAccessLayers(before);
        }
        return rule.because("a plan is made in one direction; move the shared part down");
    }
}
