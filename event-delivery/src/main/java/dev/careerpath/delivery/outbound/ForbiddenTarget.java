package dev.careerpath.delivery.outbound;

import java.net.UnknownHostException;

/** A URL that may not be called; the message says why, and names no address of this network. */
public final class ForbiddenTarget extends UnknownHostException {

    private static final long serialVersionUID = 1;

    public ForbiddenTarget(String message) {
        super(message);
    }

    /** The reason, which is always there. */
    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
