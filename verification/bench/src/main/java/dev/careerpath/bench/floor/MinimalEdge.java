package dev.careerpath.bench.floor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/** The first HTTP hop: passes each request on. Arguments: port, the next hop's URI. */
public final class MinimalEdge {

    private MinimalEdge() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = listen(Integer.parseInt(arguments[0]));
        HttpClient next = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI uri = URI.create(arguments[1]);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        HttpRequest request =
                                HttpRequest.newBuilder(uri)
                                        .header(
                                                "X-Correlation-Id",
                                                exchange.getRequestHeaders()
                                                        .getFirst("X-Correlation-Id"))
                                        .POST(
                                                HttpRequest.BodyPublishers.ofByteArray(
                                                        exchange.getRequestBody().readAllBytes()))
                                        .build();
                        HttpResponse<byte[]> answer =
                                next.send(request, HttpResponse.BodyHandlers.ofByteArray());
                        answer.headers()
                                .firstValue("Location")
                                .ifPresent(at -> exchange.getResponseHeaders().add("Location", at));
                        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                        exchange.getResponseBody().write(answer.body());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.start();
        System.out.println("ready");
    }

    /**
     * A server that answers each request on its own virtual thread, without waiting to fill
     * packets.
     */
    static HttpServer listen(int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }
}
