package dev.careerpath.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ada's browser, between the edge and the provider. */
final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String edge;
    private final String provider;

    Browser(String edge, String provider) {
        this.edge = edge;
        this.provider = provider;
    }

    /** As a browser does it that has said the password before; where it ends up. */
    String signIn() throws Exception {
        Matcher form =
                Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"")
                        .matcher(get(provider + "/login").body());
        assertThat(form.find()).isTrue();
        http.send(
                HttpRequest.newBuilder(URI.create(provider + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=ada&password=lovelace&_csrf=" + form.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return signInAgain();
    }

    /** The same where the provider knows the browser already. */
    String signInAgain() throws Exception {
        String at = edge + "/oauth2/authorization/career-path";
        for (int i = 0; i < 10; i++) {
            at = location(get(at));
            if (at.startsWith(edge + "/?") || at.equals(edge + "/")) {
                return at;
            }
        }
        return at;
    }

    HttpResponse<String> get(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String location(HttpResponse<String> answer) {
        String location =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() ->
                                new AssertionError(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(location).toString();
    }

    JsonNode session() throws Exception {
        return JsonMapper.shared()
                .readTree(
                        http.send(
                                        HttpRequest.newBuilder(URI.create(edge + "/session"))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body());
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("career-path"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Signs out as the app does. */
    HttpResponse<String> signOut() throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(edge + "/session"))
                        .header("X-Career-Path", "web")
                        .header("Sec-Fetch-Site", "same-origin")
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A port for an edge that the provider must know before it starts. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
