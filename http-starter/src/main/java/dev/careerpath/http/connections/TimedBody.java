package dev.careerpath.http.connections;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** A body that counts how long it was waited for. */
final class TimedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long waitNanos;
    private final double nanosForByte;
    private long waited;
    private long bytes;
    private boolean late;

    /**
     * @param waitNanos how long may be waited for it
     * @param nanosForByte and how much longer for each byte that has come
     */
    TimedBody(ServletInputStream body, long waitNanos, double nanosForByte) {
        this.body = body;
        this.waitNanos = waitNanos;
        this.nanosForByte = nanosForByte;
    }

    /** True once it took too long; nothing more is read then. */
    boolean late() {
        return late;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (late) {
            throw new SocketTimeoutException("The body took too long");
        }
        long began = System.nanoTime();
        try {
            int read = body.read(buffer, offset, length);
            bytes += Math.max(0, read);
            return read;
        } catch (SocketTimeoutException e) {
            late = true;
            throw e;
        } finally {
            waited += System.nanoTime() - began;
            late |= waited > waitNanos + (long) (bytes * nanosForByte);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
