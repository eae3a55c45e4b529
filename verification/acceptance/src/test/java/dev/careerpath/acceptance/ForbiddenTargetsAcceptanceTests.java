package dev.careerpath.acceptance;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Caller.Reply;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * URLs that would make the service call what its callers cannot reach: API7 of the OWASP list. The
 * running system allows webhooks to this machine, so these are refused even there; what is refused
 * without that, and a name that changes after the check, is in the tests of the outbound package.
 */
@OnTheRunningSystem
class ForbiddenTargetsAcceptanceTests {

    private static final List<String> TARGETS =
            List.of(
                    "http://169.254.169.254/latest/meta-data/iam/security-credentials/",
                    "https://169.254.169.254/",
                    "http://[::ffff:169.254.169.254]/",
                    "http://[fe80::1]/",
                    "http://2852039166/latest/",
                    "http://0xA9FEA9FE/latest/",
                    "file:///etc/passwd",
                    "gopher://127.0.0.1:6379/_FLUSHALL",
                    "ftp://127.0.0.1/",
                    "jar:http://127.0.0.1/a.jar!/",
                    "//127.0.0.1/",
                    "http:///",
                    "http://user:secret@127.0.0.1/",
                    "http://127.0.0.1/#https://example.com/",
                    "http://127.0.0.1\\@example.com/",
                    "http://127.0.0.1/\r\nX-Forged: yes");

    private final Caller caller;

    ForbiddenTargetsAcceptanceTests(RunningSystem system) {
        this.caller = system.caller("targets");
    }

    @Test
    void noSubscriptionLeadsToWhatOnlyTheServiceCanReach() {
        Reply allowed =
                caller.post("/v1/subscriptions", body("webhook", "http://127.0.0.1:9/"))
                        .expect(201);
        String path = allowed.header("Location");
        SoftAssertions each = new SoftAssertions();
        for (String target : TARGETS) {
            for (String kind : List.of("webhook", "xapi")) {
                refused(each, target, caller.post("/v1/subscriptions", body(kind, target)));
            }
            refused(
                    each,
                    target,
                    caller.send(
                            "PUT",
                            path,
                            body("webhook", target),
                            request -> request.setHeader("If-Match", allowed.header("ETag"))));
        }
        each.assertThat(caller.get(path).json().path("url").asString())
                .isEqualTo("http://127.0.0.1:9/");
        each.assertAll();
        caller.send(
                "DELETE",
                path,
                null,
                request -> request.setHeader("If-Match", allowed.header("ETag")));
    }

    private static void refused(SoftAssertions each, String target, Reply reply) {
        each.assertThat(reply.status()).as("%s: %s", target, reply.body()).isEqualTo(400);
        each.assertThat(reply.body()).as(target).contains("\"/url\"");
    }

    private static String body(String kind, String url) {
        String login =
                kind.equals("xapi")
                        ? ",\"login\":{\"scheme\":\"BASIC\",\"username\":\"a\",\"password\":\"b\"}"
                        : "";
        String escaped = url.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        return "{\"kind\":\"%s\",\"url\":\"%s\"%s}".formatted(kind, escaped, login);
    }
}
