package dev.careerpath.edge.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Passes requests on, and hangs up on the service when the caller has left. The HTTP client would
 * first read what is left of the answer; of an event stream there is always more, so that each
 * caller who left would keep a stream open here and at the service.
 */
@Component
class PassingOn extends RestClientProxyExchange {

    PassingOn(RestClient.Builder client, GatewayMvcProperties properties) {
        super(client.build(), properties);
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
