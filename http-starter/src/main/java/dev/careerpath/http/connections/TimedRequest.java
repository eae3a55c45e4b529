package dev.careerpath.http.connections;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body has to come in time. */
final class TimedRequest extends HttpServletRequestWrapper {

    private final Duration within;
    private final double nanosForByte;
    private @Nullable TimedBody body;

    /**
     * @param within the time for all of the body
     * @param nanosForByte more time for each byte that comes; 0 for none
     */
    TimedRequest(HttpServletRequest request, Duration within, double nanosForByte) {
        super(request);
        this.within = within;
        this.nanosForByte = nanosForByte;
    }

    boolean late() {
        return body != null && body.late();
    }

    long bytes() {
        return body == null ? 0 : body.bytes();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new TimedBody(super.getInputStream(), within.toNanos(), nanosForByte);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String charset = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(
                        getInputStream(),
                        charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
    }
}
