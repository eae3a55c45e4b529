package dev.careerpath.assessment.raters;

import dev.careerpath.assessment.framework.RaterGroup;
import dev.careerpath.assessment.raters.Questions.Question;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The page behind a rating link: plain HTML that works without a script and loads nothing from
 * anywhere. Every text that is not written here is escaped.
 */
final class RatingPage {

    /** What the form's fields are named, or begin with. */
    static final String LEVEL = "level.";

    static final String COMMENT_ON = "comment.";
    static final String COMMENT = "comment";

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--line:#c9ced6;--soft:#f3f5f8;--accent:#1d4ed8;--bad:#b42318}
            @media(prefers-color-scheme:dark){:root{--line:#414753;--soft:#1d2128;--accent:#8ab4ff;--bad:#ff9a8d}}
            *{box-sizing:border-box}
            body{margin:0;font:1rem/1.5 system-ui,sans-serif}
            main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
            h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0 1rem}
            h2{font-size:1.2rem;margin:2.5rem 0 .75rem}
            .intro{border-left:4px solid var(--accent);background:var(--soft);padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
            fieldset{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem 1rem;margin:0 0 1.25rem;min-width:0}
            legend{font-weight:600;padding:0 .4rem}
            fieldset p{margin:.25rem 0 .75rem}
            .level{display:flex;gap:.6rem;padding:.45rem .5rem;border-radius:.35rem;cursor:pointer}
            .level:hover,.level:has(:checked){background:var(--soft)}
            .level input{flex:none;width:1.1rem;height:1.1rem;margin:.2rem 0 0;accent-color:var(--accent)}
            .level b{flex:none;width:1rem;text-align:right}
            label.text{display:block;margin:.75rem 0 .25rem}
            textarea{width:100%;min-height:4.5rem;font:inherit;padding:.5rem;border:1px solid var(--line);border-radius:.35rem}
            button{font:inherit;font-weight:600;padding:.7rem 1.5rem;border:0;border-radius:.4rem;background:var(--accent);color:Canvas;cursor:pointer}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            .alert{border:2px solid var(--bad);border-radius:.5rem;padding:.25rem 1rem;margin:1rem 0}
            .bad{color:var(--bad);font-weight:600}
            .hint{opacity:.8}
            """;

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + sha256(STYLE)
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RatingPage() {}

    /**
     * The questions.
     *
     * @param given what the rater has filled in before
     * @param errors to mend, with pointers into {@code given}
     */
    static String form(Questions questions, Submission given, List<FieldError> errors) {
        StringBuilder html = new StringBuilder(64 * 1024);
        html.append("<h1>How do you see this leader at work?</h1>");
        if (questions.introduction() != null) {
            html.append("<p class=\"intro\">")
                    .append(text(questions.introduction()))
                    .append("</p>");
        }
        html.append(
                        "<p>For each topic choose the description that fits best what <em>you</em> have")
                .append(" seen. Leave out what you cannot judge; one topic is enough.</p><p>")
                .append(whoSees(questions.group()))
                .append("</p><p class=\"hint\">This link takes one answer, until ")
                .append(DAY.format(questions.expiresAt().atZone(ZoneOffset.UTC)))
                .append(".</p>");
        alert(html, questions, given, errors);
        html.append("<form method=\"post\">");
        String domain = "";
        for (Question question : questions.questions()) {
            if (!question.domain().equals(domain)) {
                domain = question.domain();
                html.append("<h2>").append(text(domain)).append("</h2>");
            }
            question(html, question, given, errors);
        }
        html.append("<h2>Anything else?</h2>");
        area(html, COMMENT, "What this leader does well, and could do better", given.comment());
        return page("Rate a leader", html.append("<p><button>Send my answer</button></p></form>"));
    }

    /** After an answer. */
    static String thanks() {
        return page(
                "Thank you",
                new StringBuilder("<h1>Thank you</h1><p>Your answer was received and counts.")
                        .append(" You can close this page; the link cannot be used again.</p>"));
    }

    /** Instead of the questions. */
    static String notice(ApiProblem problem) {
        StringBuilder html = new StringBuilder("<h1>").append(text(problem.title()));
        return page(
                problem.title(),
                html.append("</h1><p>")
                        .append(text(Objects.requireNonNullElse(problem.getMessage(), "")))
                        .append("</p>"));
    }

    private static void alert(
            StringBuilder html, Questions questions, Submission given, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        html.append("<div class=\"alert\" role=\"alert\"><p class=\"bad\">")
                .append("Nothing was sent yet. Please mend this:</p><ul>");
        for (FieldError error : errors) {
            Optional<Question> about =
                    questions.questions().stream()
                            .filter(it -> concerns(error, it, given))
                            .findFirst();
            html.append("<li>");
            about.ifPresent(it ->
                    html.append("<a href=\"#")
                            .append(text(it.competency()))
                            .append("\">")
                            .append(text(it.name()))
                            .append("</a>: "));
            html.append(text(error.message())).append("</li>");
        }
        html.append("</ul></div>");
    }

    private static void question(
            StringBuilder html, Question question, Submission given, List<FieldError> errors) {
        String code = question.competency();
        Submission.Level before = before(given, code);
        Double chosen = before == null ? null : before.level();
        html.append("<fieldset id=\"")
                .append(text(code))
                .append("\"><legend>")
                .append(text(question.name()))
                .append("</legend><p>")
                .append(text(question.description()))
                .append("</p>");
        errors.stream()
                .filter(it -> concerns(it, question, given))
                .forEach(it ->
                        html.append("<p class=\"bad\">").append(text(it.message())).append("</p>"));
        radio(html, code, "", "", "I cannot say", chosen == null);
        for (int level = 0; level < question.levels().size(); level++) {
            radio(
                    html,
                    code,
                    Integer.toString(level),
                    Integer.toString(level),
                    question.levels().get(level),
                    chosen != null && chosen == level);
        }
        area(
                html,
                COMMENT_ON + code,
                "Comment (optional)",
                before == null ? null : before.comment());
        html.append("</fieldset>");
    }

    private static void radio(
            StringBuilder html,
            String code,
            String value,
            String shown,
            String description,
            boolean checked) {
        html.append("<label class=\"level\"><input type=\"radio\" name=\"")
                .append(text(LEVEL + code))
                .append("\" value=\"")
                .append(value)
                .append(checked ? "\" checked><b>" : "\"><b>")
                .append(shown)
                .append("</b><span>")
                .append(text(description))
                .append("</span></label>");
    }

    private static void area(
            StringBuilder html, String name, String label, @Nullable String before) {
        html.append("<label class=\"text\" for=\"")
                .append(text(name))
                .append("\">")
                .append(label)
                .append("</label><textarea maxlength=\"2000\" id=\"")
                .append(text(name))
                .append("\" name=\"")
                .append(text(name))
                .append("\">")
                .append(before == null ? "" : text(before))
                .append("</textarea>");
    }

    private static String whoSees(RaterGroup group) {
        return switch (group) {
            case PEER, REPORT ->
                    "The leader never sees your answer alone: it is shown once three or more "
                            + (group == RaterGroup.PEER ? "peers" : "reports")
                            + " have answered, as their mean. Comments are shown with the others',"
                            + " in your words, without a name.";
            case MANAGER, COACH ->
                    "The leader sees your levels and your comments in your words, as those of the "
                            + group.name().toLowerCase(Locale.ROOT)
                            + ". There is rarely more than one, so they are known to be yours.";
        };
    }

    private static boolean concerns(FieldError error, Question question, Submission given) {
        List<Submission.@Nullable Level> levels = Objects.requireNonNull(given.levels());
        for (int i = 0; i < levels.size(); i++) {
            Submission.Level level = levels.get(i);
            if (level != null
                    && question.competency().equals(level.competency())
                    && error.pointer().startsWith("/levels/" + i + "/")) {
                return true;
            }
        }
        return false;
    }

    private static Submission.@Nullable Level before(Submission given, String code) {
        for (Submission.Level level : Objects.requireNonNull(given.levels())) {
            if (level != null && code.equals(level.competency())) {
                return level;
            }
        }
        return null;
    }

    private static String page(String title, StringBuilder main) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
                + text(title)
                + "</title><style>"
                + STYLE
                + "</style></head><body><main>"
                + main
                + "</main></body></html>";
    }

    private static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, StandardCharsets.UTF_8.name());
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
