package dev.careerpath.bench.compare;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How cost grows, as one picture: what each process takes for a profile, and how fast it goes. */
final class GrowthPlot {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    /** Okabe and Ito's colours, which the colour-blind tell apart too. */
    private static final Color[] COLORS = {
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0x56B4E9),
        new Color(0xD55E00)
    };

    private static final Color GOAL = new Color(0x777777);

    private GrowthPlot() {}

    /**
     * Writes it as SVG.
     *
     * @param all from the smallest count up
     * @param rate of the fixed load, profiles a second
     */
    static void write(Path file, String what, List<Growth> all, double rate) {
        VectorGraphics2D drawing = new VectorGraphics2D();
        costs(what, all).paint(drawing, WIDTH, HEIGHT);
        drawing.translate(WIDTH, 0);
        relations(what, all, rate).paint(drawing, WIDTH, HEIGHT);
        try {
            Files.createDirectories(file.getParent());
            ByteArrayOutputStream svg = new ByteArrayOutputStream();
            new SVGProcessor()
                    .getDocument(drawing.getCommands(), new PageSize(0, 0, 2.0 * WIDTH, HEIGHT))
                    .writeTo(svg);
            Files.writeString(file, titled(svg.toString(StandardCharsets.UTF_8), what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a title for those who do not see it: letters are drawn as shapes. */
    private static String titled(String svg, String what) {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        return "%s<title>Processor time per profile by %s</title>%s"
                .formatted(svg.substring(0, start), what, svg.substring(start));
    }

    /** Processor time per profile at saturation, one part of the column for each process. */
    private static CategoryChart costs(String what, List<Growth> all) {
        CategoryChart chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("Processor time per profile, at saturation")
                        .xAxisTitle(what)
                        .yAxisTitle("ms")
                        .build();
        dress(chart);
        chart.getStyler().setStacked(true).setAvailableSpaceFill(0.6);
        chart.getStyler().setSeriesColors(COLORS);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        List<String> counts =
                all.stream().map(one -> String.format(Locale.ROOT, "%,d", one.count())).toList();
        for (String part : all.getFirst().saturated().cpu().keySet()) {
            chart.addSeries(part, counts, values(all, one -> one.saturated().cpuMillis(part)));
        }
        return chart;
    }

    /** Processor time as a multiple of the first, under both loads, and the goal. */
    private static XYChart relations(String what, List<Growth> all, double rate) {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title("As a share of the first")
                        .xAxisTitle(what)
                        .yAxisTitle("%")
                        .build();
        dress(chart);
        Growth first = all.getFirst();
        List<Double> counts = values(all, Growth::count);
        chart.getStyler().setXAxisLogarithmic(all.getLast().count() >= 100 * first.count());
        chart.getStyler().setLegendPosition(LegendPosition.InsideS);
        line(
                chart.addSeries(
                        "processor time, at saturation",
                        counts,
                        values(all, one -> 100 * one.relationTo(first))),
                COLORS[0]);
        line(
                chart.addSeries(
                        "processor time, at %.0f a second".formatted(rate),
                        counts,
                        values(
                                all,
                                one ->
                                        100
                                                * one.atRate().cpuMillis()
                                                / first.atRate().cpuMillis())),
                COLORS[1]);
        line(
                chart.addSeries(
                        "roadmaps per second, at saturation",
                        counts,
                        values(
                                all,
                                one ->
                                        100
                                                * one.saturated().throughput()
                                                / first.saturated().throughput())),
                COLORS[2]);
        XYSeries goal =
                chart.addSeries(
                        "goal for processor time",
                        List.of(counts.getFirst(), counts.getLast()),
                        Collections.nCopies(2, 100 * Growth.GOAL));
        goal.setMarker(SeriesMarkers.NONE).setLineColor(GOAL);
        goal.setLineStyle(new BasicStroke(1.5f, 0, 0, 10, new float[] {6, 4}, 0));
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private static void line(XYSeries series, Color color) {
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color).setLineColor(color);
        series.setLineStyle(new BasicStroke(2));
    }

    private static List<Double> values(List<Growth> all, ToDoubleFunction<Growth> value) {
        return all.stream().map(one -> value.applyAsDouble(one)).toList();
    }

    private static void dress(Chart<? extends AxesChartStyler, ?> chart) {
        AxesChartStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        // Room for half of a long label at the right end.
        styler.setChartPadding(30);
        styler.setChartTitleFont(TITLE).setLegendFont(TEXT).setLegendBorderColor(Color.WHITE);
        styler.setAxisTitleFont(TEXT).setAxisTickLabelsFont(TEXT).setYAxisMin(0.0);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setXAxisDecimalPattern("#,##0");
        styler.setLocale(Locale.ROOT);
    }
}
