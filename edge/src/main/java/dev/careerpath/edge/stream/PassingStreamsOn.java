package dev.careerpath.edge.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.java11.instrument.binder.jdk.MicrometerHttpClient;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes event streams on. A stream has a thread only while something comes, since a waiting
 * thread's stack and buffers would be most of what an idle stream costs; and the time within which
 * a service must answer ends with the head of its answer, since a stream stays for hours.
 */
@Component
class PassingStreamsOn {

    /** Set by the HTTP client itself; it refuses them from others. */
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http;
    private final Duration answerWithin;
    private final OpenStreams all;

    PassingStreamsOn(
            @Value("${spring.http.clients.connect-timeout}") Duration connectWithin,
            @Value("${spring.http.clients.read-timeout}") Duration answerWithin,
            OpenStreams all,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.answerWithin = answerWithin;
        this.all = all;
        // Its requests belong to the caller's trace. A slow reader holds up a virtual thread.
        this.http =
                MicrometerHttpClient.instrumentationBuilder(
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .followRedirects(HttpClient.Redirect.NEVER)
                                        .connectTimeout(connectWithin)
                                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                                        .build(),
                                meters)
                        .observationRegistry(observations)
                        .build();
    }

    /** The head of a service's answer, in the gateway's terms. */
    private record Head(HttpStatusCode getStatusCode, HttpHeaders getHeaders)
            implements ProxyExchange.Response {}

    /**
     * Passes one on.
     *
     * @throws ResourceAccessException when the service gives no answer
     */
    ServerResponse exchange(ProxyExchange.Request request) {
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer = answer(request);
        Head head = new Head(HttpStatusCode.valueOf(answer.statusCode()), new HttpHeaders());
        answer.headers().map().forEach(head.getHeaders()::addAll);
        ServerResponse response =
                GatewayServerResponse.status(head.getStatusCode())
                        .build((caller, toCaller) -> {
                            PassedOnStream stream =
                                    new PassedOnStream(
                                            caller.startAsync(), toCaller.getOutputStream(), all);
                            stream.begin();
                            answer.body().subscribe(stream);
                            return null;
                        });
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
        return response;
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer(ProxyExchange.Request request) {
        HttpRequest.Builder passedOn =
                HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()));
        request.getHeaders()
                .forEach((name, values) -> {
                    if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> passedOn.header(name, value));
                    }
                });
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> coming =
                http.sendAsync(passedOn.build(), HttpResponse.BodyHandlers.ofPublisher());
        try {
            return coming.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw noAnswer(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw noAnswer(new HttpTimeoutException("No answer within " + answerWithin));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw noAnswer(new IOException("Interrupted before the answer came"));
        }
    }

    private static ResourceAccessException noAnswer(IOException cause) {
        return new ResourceAccessException("The event stream gave no answer", cause);
    }
}
