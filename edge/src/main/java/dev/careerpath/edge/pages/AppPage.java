package dev.careerpath.edge.pages;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers the addresses of pages with the app. */
@Configuration(proxyBeanMethods = false)
class AppPage {

    private static final List<String> OTHERS =
            List.of(
                    "/v1/",
                    "/ims/",
                    "/.well-known/",
                    "/openapi/",
                    "/schemas/",
                    "/asyncapi",
                    "/actuator",
                    "/oauth2/",
                    "/login/",
                    "/logout/",
                    "/session",
                    "/mcp",
                    "/problems/",
                    "/error");

    private static final Resource PAGE = new ClassPathResource("web/index.html");

    @Bean
    RouterFunction<ServerResponse> app() {
        RequestPredicate pages = AppPage::isPage;
        return RouterFunctions.route().GET(pages, _ -> page()).HEAD(pages, _ -> page()).build();
    }

    private static ServerResponse page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(PAGE);
    }

    /** No part of the API, no file, and asked for by something that shows pages. */
    private static boolean isPage(ServerRequest request) {
        String path = request.path();
        return OTHERS.stream().noneMatch(path::startsWith)
                && path.indexOf('.', path.lastIndexOf('/')) < 0
                // As text, since what cannot be read as media types is for whoever answers to
                // refuse.
                && request.headers().header(HttpHeaders.ACCEPT).stream()
                        .anyMatch(types -> types.contains(MediaType.TEXT_HTML_VALUE));
    }
}
