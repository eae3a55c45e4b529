package dev.careerpath.http.connections;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over bounded connections; the server makes it by its class's name. */
public final class BoundedProtocol extends Http11NioProtocol {

    /** More than a body may have, so that a refused one does not cost its caller the connection. */
    private static final int SWALLOWED = 2 << 20;

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** Sets the limits before the start. */
    void limit(ConnectionLimits limits) {
        endpoint.limit(limits.perAddress(), limits.headWithin());
        setMaxConnections(limits.atMost());
        setDisableUploadTimeout(false);
        setConnectionUploadTimeout((int) limits.silence().toMillis());
        setMaxSwallowSize(SWALLOWED);
    }
}
