package dev.careerpath.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the edge answers itself has its row in docs/permissions.md. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.structured.format.console=",
            "OIDC_CLIENT_ID=career-path-web",
            "OIDC_ISSUER_URI=http://127.0.0.1:9"
        })
class EdgeOperationsIntegrationTests {

    /** No controllers answer these, but filters and router functions. */
    private static final Set<String> OTHERS =
            Set.of(
                    "GET /v1/profiles/{id}/export",
                    "GET /v1/events",
                    "POST /mcp",
                    "GET /oauth2/authorization/career-path",
                    "GET /login/oauth2/code/career-path");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
    }

    @Test
    void everyOperationHasARow() throws Exception {
        String page = Files.readString(document());
        String table = page.substring(page.indexOf("<!-- edge -->"));
        Set<String> missing = new TreeSet<>();
        Stream.concat(
                        OTHERS.stream(),
                        mapping.getHandlerMethods().keySet().stream()
                                .flatMap(info ->
                                        info.getPatternValues().stream()
                                                .flatMap(path ->
                                                        info
                                                                .getMethodsCondition()
                                                                .getMethods()
                                                                .stream()
                                                                .map(method ->
                                                                        method + " " + path))))
                .filter(operation -> !table.contains("| `" + operation))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    private static Path document() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at.resolve("docs/permissions.md");
    }
}
