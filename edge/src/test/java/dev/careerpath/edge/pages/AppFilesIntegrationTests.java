package dev.careerpath.edge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.edge.Trusted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The app's files as they go over the wire. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=")
class AppFilesIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST = 80 * 1024;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void trusted(DynamicPropertyRegistry properties) {
        Trusted.by(properties);
    }

    @Test
    void areSentAsTheBuildCompressedThemAndAreTheSameFiles() throws Exception {
        int sum = 0;
        List<String> files = files();
        for (String file : files) {
            HttpResponse<byte[]> compressed = get(file, "Accept-Encoding", "gzip, deflate, br");
            HttpResponse<byte[]> plain = get(file);

            assertThat(compressed.statusCode()).as(file).isEqualTo(200);
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(compressed.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(compressed.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(it -> assertThat(it).startsWith("default-src 'none'"));
            assertThat(compressed.headers().firstValue("Content-Type"))
                    .isEqualTo(plain.headers().firstValue("Content-Type"));
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(unpacked(compressed.body())).as(file).isEqualTo(plain.body());
            sum += compressed.body().length;
        }
        System.out.printf("%d files of the app are %,d bytes over the wire.%n", files.size(), sum);

        assertThat(files).contains("/app.css", "/lit.js", "/pages/roadmap.js");
        assertThat(sum).isLessThanOrEqualTo(MOST);
    }

    @Test
    void areNotSentAgainToWhoeverHasThem() throws Exception {
        for (String coding : List.of("gzip", "identity")) {
            HttpResponse<byte[]> first = get("/app.css", "Accept-Encoding", coding);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<byte[]> again =
                    get("/app.css", "Accept-Encoding", coding, "If-None-Match", tag);

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void haveATagForEachWayTheyAreSent() throws Exception {
        assertThat(get("/app.css", "Accept-Encoding", "gzip").headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(get("/app.css").headers().firstValue("ETag"));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static List<String> files() throws IOException {
        var classPath = new PathMatchingResourcePatternResolver();
        String root = classPath.getResource("classpath:/web/").getURL().toString();
        return Arrays.stream(classPath.getResources("classpath:/web/**/*.*"))
                .map(AppFilesIntegrationTests::address)
                .filter(it -> !it.endsWith(".gz"))
                .map(it -> it.substring(root.length() - 1))
                .toList();
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
