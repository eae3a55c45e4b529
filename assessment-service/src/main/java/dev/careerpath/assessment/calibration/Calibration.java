package dev.careerpath.assessment.calibration;

import java.util.List;

/**
 * Predicted gains against measured ones.
 *
 * @param frameworkVersion whose constants made the predictions
 * @param together a figure counts leaders only so many at a time
 * @param leaders whose gains others have measured, rounded down to whole tens
 * @param gains the activities and competencies that enough leaders stand behind, the furthest apart
 *     first
 */
record Calibration(String frameworkVersion, int together, int leaders, List<Gain> gains) {

    /**
     * What an activity does for a competency, in levels.
     *
     * @param activity id in the catalogue
     * @param leaders behind the figures
     * @param predicted mean gain by the framework's constants
     * @param measured mean gain as others rated it afterwards
     * @param difference measured less predicted
     * @param standardError of the difference
     */
    record Gain(
            String activity,
            String competency,
            int leaders,
            double predicted,
            double measured,
            double difference,
            double standardError) {}
}
