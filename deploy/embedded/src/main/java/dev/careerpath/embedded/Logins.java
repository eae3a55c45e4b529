package dev.careerpath.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;

/**
 * Who has logged in, or is about to, on which connection; by SASL as MongoDB's commands carry it.
 */
final class Logins {

    /** What a client asks before it can log in. */
    private static final Set<String> OPEN = Set.of("hello", "isMaster", "ismaster");

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final OneUser user;
    private final Map<Channel, SaslServer> logins = new ConcurrentHashMap<>();

    Logins(OneUser user) {
        this.user = user;
    }

    /** Refuses a command that needs a login, on a connection that has none. */
    void check(Channel channel, String command) {
        SaslServer login = logins.get(channel);
        if (!OPEN.contains(command) && (login == null || !login.isComplete())) {
            throw new MongoServerError(
                    UNAUTHORIZED,
                    "Unauthorized",
                    "command " + command + " requires authentication");
        }
    }

    Document start(Channel channel, Document asked) {
        if (!Login.MECHANISM.equals(asked.get("mechanism"))) {
            throw refused();
        }
        try {
            logins.put(channel, new ScramSaslServer(ScramMechanism.SCRAM_SHA_256, Map.of(), user));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        return next(channel, asked);
    }

    Document next(Channel channel, Document asked) {
        SaslServer login = logins.get(channel);
        if (login == null
                || login.isComplete()
                || !(asked.get("payload") instanceof BinData said)) {
            throw refused();
        }
        try {
            byte[] answer = login.evaluateResponse(said.getData());
            return new Document("conversationId", 1)
                    .append("done", login.isComplete())
                    .append("payload", new BinData(answer))
                    .append("ok", 1.0);
        } catch (SaslException | SaslAuthenticationException e) {
            logins.remove(channel);
            throw refused();
        }
    }

    private static MongoServerError refused() {
        return new MongoServerError(
                AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    void forget(Channel channel) {
        logins.remove(channel);
    }
}
