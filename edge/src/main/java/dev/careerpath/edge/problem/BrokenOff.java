package dev.careerpath.edge.problem;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says of a request that its answer broke off after its first thread had left it. */
public final class BrokenOff {

    private static final String ATTRIBUTE = BrokenOff.class.getName();

    private BrokenOff() {}

    /** Notes it; the request is dispatched once more, for its connection to be broken. */
    public static void mark(ServletRequest request, Throwable failure) {
        request.setAttribute(
                ATTRIBUTE, failure instanceof IOException e ? e : new IOException(failure));
    }

    static @Nullable IOException of(ServletRequest request) {
        return (IOException) request.getAttribute(ATTRIBUTE);
    }
}
