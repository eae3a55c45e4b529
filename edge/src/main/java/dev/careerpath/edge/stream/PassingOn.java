package dev.careerpath.edge.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes requests on, and hangs up on the service when the caller has left. The HTTP client would
 * first read what is left of the answer, which may be long.
 */
@Component
class PassingOn extends RestClientProxyExchange {

    private final PassingStreamsOn streams;

    PassingOn(
            RestClient.Builder client,
            LongRequests requests,
            GatewayMvcProperties properties,
            PassingStreamsOn streams) {
        super(client.requestFactory(requests).build(), properties);
        this.streams = streams;
    }

    @Override
    public ServerResponse exchange(Request request) {
        return request.getMethod() == HttpMethod.GET
                        && OpenStreams.isOne(request.getServerRequest().path())
                ? streams.exchange(request)
                : super.exchange(request);
    }

    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream from, OutputStream to)
            throws IOException {
        try {
            return super.copyResponseBody(answer, from, to);
        } catch (IOException | RuntimeException e) {
            from.close();
            throw e;
        }
    }
}
