package dev.careerpath.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.bench.load.Measured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GrowthPlotTests {

    private static final List<Growth> STEADY_BUT_FOR_THE_LAST =
            List.of(growth(1_000, 10), growth(10_000, 11), growth(1_000_000, 15));

    @Test
    void aPlotShowsEachProcessForEachCount(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/plot.svg");

        GrowthPlot.write(file, "profiles stored", STEADY_BUT_FOR_THE_LAST, 50);

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Processor time per profile by profiles stored");
        // For each process a part of each column and one more in the legend.
        assertThat(rectangles(svg, "rgb(0,114,178)")).isEqualTo(4);
        assertThat(rectangles(svg, "rgb(230,159,0)")).isEqualTo(4);
    }

    private static long rectangles(Element svg, String color) {
        NodeList all = svg.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(it -> List.of("rect", "path", "polygon").contains(it.getTagName()))
                .filter(it -> it.getAttribute("style").contains("fill:" + color))
                .count();
    }

    @Test
    void theTableSaysByHowMuchCostGrew() {
        assertThat(GrowthTable.of("profiles stored", STEADY_BUT_FOR_THE_LAST, 50))
                .contains(
                        "CPU per profile from 1,000 to 1,000,000 profiles stored: at most +50 %"
                                + " (goal: within 10 %, not met).")
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("| 10,000 | 11.00 | 110 % | roadmap 8.80, store"));
    }

    private static Growth growth(int count, int millisEach) {
        return new Growth(count, 1, 10, 100, measured(2 * millisEach), measured(millisEach));
    }

    private static Measured measured(int millisEach) {
        Map<String, Duration> cpu = new TreeMap<>();
        cpu.put("roadmap", Duration.ofMillis(80L * millisEach));
        cpu.put("store", Duration.ofMillis(20L * millisEach));
        Histogram latency = new Histogram(1_000_000, 3);
        latency.recordValue(30_000);
        return new Measured(100, 100, 100, 1, latency, cpu);
    }
}
