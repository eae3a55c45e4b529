package dev.careerpath.edge.forward;

import dev.careerpath.edge.problem.Problems;
import dev.careerpath.edge.stream.OpenStreams;
import dev.careerpath.edge.stream.PassedOnStream;
import dev.careerpath.http.connections.BodyDeadlines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/** Hands requests on to one service, and its answers back. Nothing is asked twice. */
final class Forwarder implements HttpRequestHandler {

    private static final Logger log = LoggerFactory.getLogger(Forwarder.class);

    private final URI service;
    private final HttpClient http;
    private final Function<String, Duration> answerWithin;
    private final OpenStreams streams;
    private final JsonMapper json;
    private final Answers answers;

    /**
     * @param answerWithin by a request's path, how long its whole answer may take; for an event
     *     stream, the head of the answer
     */
    Forwarder(
            URI service,
            HttpClient http,
            Function<String, Duration> answerWithin,
            OpenStreams streams,
            JsonMapper json) {
        this.service = service;
        this.http = http;
        this.answerWithin = answerWithin;
        this.streams = streams;
        this.json = json;
        this.answers = new Answers(json);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (PassedOnStream.brokeOff(request)) {
            answers.breakOff(request, response, false);
            return;
        }
        CallersBody body = new CallersBody(request);
        try {
            Duration within = answerWithin.apply(request.getRequestURI());
            HttpRequest asked = asked(request, body).timeout(within).build();
            if (OpenStreams.isOne(request)) {
                stream(request, response, http.send(asked, BodyHandlers.ofPublisher()));
            } else {
                answers.passOn(
                        request, response, http.send(asked, BodyHandlers.ofInputStream()), within);
            }
        } catch (CloseNowException e) {
            throw e;
        } catch (InvalidParameterException | IllegalArgumentException e) {
            log.debug("A request cannot be passed on", e);
            Problems.refuse(response, json, Problems.UNREADABLE);
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            if (body.brokeOff()) {
                log.debug("A caller broke off", e);
                Problems.refuse(response, json, Problems.UNREADABLE);
            } else {
                // Every request tells of a service that is away; where it waited helps nobody.
                log.warn("No answer from {}: {}", service, e.toString());
                log.debug("How it failed", e);
                Problems.write(response, json, NoAnswer.problem(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Problems.write(response, json, NoAnswer.problem(new IOException(e)));
        } finally {
            body.end();
        }
    }

    private HttpRequest.Builder asked(HttpServletRequest request, CallersBody body)
            throws IOException {
        if (!BodyDeadlines.hasBody(request)) {
            // What a service could not read either; a form's fields are in the body, which is its.
            request.getParameterMap();
        }
        return Heads.passOn(request, service).method(request.getMethod(), body.publisher());
    }

    private void stream(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer)
            throws IOException {
        Heads.passOn(answer, response);
        answer.body().subscribe(PassedOnStream.begin(request, response, streams));
    }
}
