package dev.careerpath.assessment.raters;

import dev.careerpath.starter.problem.ApiProblem;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * The page behind a rating link: plain HTML that works without a script and loads nothing from
 * anywhere. Its templates stand in {@code src/main/jte} and escape every text.
 */
final class RatingPage {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    RatingPage.class.getClassLoader(),
                    RatingPage.class.getPackageName());

    private static final String STYLE = read("/raters/rating-page.css");

    /** Beside the templates, since a style sheet must not be escaped. */
    private static final Content STYLE_ELEMENT =
            output -> output.writeContent("<style>" + STYLE + "</style>");

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + sha256(STYLE)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private RatingPage() {}

    /** The questions. */
    static String form(RatingForm form) {
        return render("ratingForm.jte", Map.of("form", form, "style", STYLE_ELEMENT));
    }

    /** After an answer. */
    static String thanks() {
        return notice(
                "Thank you",
                "Your answer was received and counts. You can close this page; the link cannot be"
                        + " used again.");
    }

    /** Instead of the questions. */
    static String notice(ApiProblem problem) {
        return notice(problem.title(), Objects.requireNonNullElse(problem.getMessage(), ""));
    }

    private static String notice(String title, String text) {
        return render(
                "ratingNotice.jte", Map.of("title", title, "text", text, "style", STYLE_ELEMENT));
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, parameters, html);
        return html.toString();
    }

    private static String read(String resource) {
        try (InputStream in = RatingPage.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static String sha256(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
