package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a test came to.
 *
 * @param status the endpoint's HTTP status; 0 when no answer came
 * @param failure why none came
 * @param response the beginning of the answer's body
 */
record Tested(
        boolean accepted, int status, @Nullable String failure, String response, long millis) {

    static Tested of(Reply reply) {
        return new Tested(
                reply.accepted(),
                reply.status(),
                reply.failure(),
                reply.excerpt(),
                reply.took().toMillis());
    }
}
