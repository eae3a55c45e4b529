package dev.careerpath.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** A store that answers nobody but who has logged in on the connection. */
final class LoginBackend implements MongoBackend {

    private final MongoBackend store;
    private final Logins logins;

    LoginBackend(MongoBackend store, Login login) {
        this.store = store;
        this.logins = new Logins(new OneUser(login));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document asked = message.getDocument();
        String command = asked.keySet().iterator().next();
        return switch (command) {
            case "saslStart" -> logins.start(message.getChannel(), asked);
            case "saslContinue" -> logins.next(message.getChannel(), asked);
            default -> {
                logins.check(message.getChannel(), command);
                yield store.handleMessage(message);
            }
        };
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        logins.check(channel, command);
        return store.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        logins.check(query.getChannel(), "find");
        return store.handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        logins.forget(channel);
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
        logins.check(query.getChannel(), "currentOp");
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
