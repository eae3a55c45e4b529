package dev.careerpath.edge;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/** A service behind the edge, of which a test says what it answers. */
public final class StandIn {

    private static final int BACKLOG = 500;

    private StandIn() {}

    /** Starts one on a free port; each request has a thread of its own. */
    public static HttpServer start(Map<String, HttpHandler> paths) {
        try {
            HttpServer service =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            paths.forEach(service::createContext);
            service.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public static String uri(HttpServer service) {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }
}
