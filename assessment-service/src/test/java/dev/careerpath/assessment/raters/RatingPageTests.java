package dev.careerpath.assessment.raters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.problem.ApiProblem;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RatingPageTests {

    private static final String TOKEN = "the-token-of-a-link";
    private static final Pattern DRAFT = Pattern.compile("data-draft=\"([^\"]+)\"");
    private static final RatingForm FORM =
            new RatingForm(
                    null,
                    "Everybody sees it.",
                    "1 May 2027",
                    Instant.parse("2027-05-01T10:00:00Z"),
                    List.of(),
                    List.of(),
                    "");

    @Test
    void callsADraftTheSameOnEachPageOfALinkAndDoesNotGiveTheLinkAway() {
        String form = RatingPage.form(FORM, TOKEN);

        assertThat(draft(form)).isNotEmpty().isEqualTo(draft(RatingPage.thanks(TOKEN)));
        assertThat(draft(form)).isNotEqualTo(draft(RatingPage.form(FORM, "another")));
        assertThat(form)
                .contains("data-until=\"2027-05-01T10:00:00Z\"")
                .doesNotContain(TOKEN, "<script>", "onclick");
    }

    @Test
    void letsADraftGoOnlyWhereThereWillBeNoAnswer() {
        assertThat(draft(RatingPage.notice(problem(HttpStatus.GONE), TOKEN))).isNotEmpty();
        for (HttpStatus passing :
                List.of(
                        HttpStatus.NOT_FOUND,
                        HttpStatus.TOO_MANY_REQUESTS,
                        HttpStatus.SERVICE_UNAVAILABLE)) {
            assertThat(RatingPage.notice(problem(passing), TOKEN))
                    .doesNotContain("data-draft", "<script");
        }
    }

    @Test
    void runsNoScriptButItsOwnAndSendsNothingByIt() {
        assertThat(RatingPage.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("require-trusted-types-for 'script'; trusted-types 'none'")
                .doesNotContain("unsafe", "connect-src");
    }

    private static ApiProblem problem(HttpStatus status) {
        return new ApiProblem(status, "type", "Title", "What happened.", List.of());
    }

    private static String draft(String page) {
        Matcher found = DRAFT.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
