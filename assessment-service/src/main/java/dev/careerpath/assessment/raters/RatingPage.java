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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/**
 * The page behind a rating link: plain HTML that works without a script. It loads nothing but the
 * script that keeps what was filled in until it is sent. Its templates stand in {@code
 * src/main/jte} and escape every text.
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
            "default-src 'none'; script-src 'self'; require-trusted-types-for 'script';"
                    + " trusted-types 'none'; style-src 'sha256-"
                    + sha256(STYLE)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOTICE = "ratingNotice.jte";
    private static final String DRAFT = "draft";

    private RatingPage() {}

    /**
     * The questions.
     *
     * @param token of the link
     */
    static String form(RatingForm form, String token) {
        return render(
                "ratingForm.jte",
                Map.of("form", form, "style", STYLE_ELEMENT, DRAFT, draft(token)));
    }

    /** After an answer; what the browser has kept goes. */
    static String thanks(String token) {
        Map<String, Object> notice =
                words(
                        "Thank you",
                        "Your answer was received and counts. You can close this page; the link"
                                + " cannot be used again.");
        notice.put(DRAFT, draft(token));
        return render(NOTICE, notice);
    }

    /** Instead of the questions; where there will be no answer, what the browser has kept goes. */
    static String notice(ApiProblem problem, String token) {
        Map<String, Object> notice =
                words(problem.title(), Objects.requireNonNullElse(problem.getMessage(), ""));
        if (problem.status() == HttpStatus.GONE) {
            notice.put(DRAFT, draft(token));
        }
        return render(NOTICE, notice);
    }

    private static Map<String, Object> words(String title, String text) {
        return new HashMap<>(Map.of("title", title, "text", text, "style", STYLE_ELEMENT));
    }

    /** What a browser calls the draft by, so that the link itself is not among what it keeps. */
    private static String draft(String token) {
        return sha256(token).substring(0, 16);
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

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
