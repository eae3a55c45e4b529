package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;

/** A store that answers nobody but who has logged in on the connection. */
final class LoginBackend implements MongoBackend {

    /** What a client asks before it can log in. */
    private static final Set<String> OPEN = Set.of("hello", "isMaster", "ismaster");

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final MongoBackend store;
    private final OneUser user;
    private final Map<Channel, SaslServer> logins = new ConcurrentHashMap<>();

    LoginBackend(MongoBackend store, Login login) {
        this.store = store;
        this.user = new OneUser(login);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document asked = message.getDocument();
        String command = asked.keySet().iterator().next();
        return switch (command) {
            case "saslStart" -> start(message.getChannel(), asked);
            case "saslContinue" -> next(message.getChannel(), asked);
            default -> {
                check(message.getChannel(), command);
                yield store.handleMessage(message);
            }
        };
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        check(channel, command);
        return store.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        check(query.getChannel(), "find");
        return store.handleQuery(query);
    }

    private void check(Channel channel, String command) {
        SaslServer login = logins.get(channel);
        if (!OPEN.contains(command) && (login == null || !login.isComplete())) {
            throw new MongoServerError(
                    UNAUTHORIZED,
                    "Unauthorized",
                    "command " + command + " requires authentication");
        }
    }

    private Document start(Channel channel, Document asked) {
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

    private Document next(Channel channel, Document asked) {
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

    @Override
    public void handleClose(Channel channel) {
        logins.remove(channel);
        store.handleClose(channel);
    }

    /** Comes without a connection, so nobody knows from whom; clients of today send a command. */
    @Override
    public void closeCursors(List<Long> cursors) {}

    @Override
    public void dropDatabase(String database) {
        store.dropDatabase(database);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        check(query.getChannel(), "currentOp");
        return store.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return store.getServerStatus();
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public Clock getClock() {
        return store.getClock();
    }

    @Override
    public void enableOplog() {
        store.enableOplog();
    }

    @Override
    public void disableOplog() {
        store.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return store.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        store.version(version);
        return this;
    }
}
