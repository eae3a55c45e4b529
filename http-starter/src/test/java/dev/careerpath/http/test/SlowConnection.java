package dev.careerpath.http.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A caller who sends a little and then takes its time. */
public final class SlowConnection implements AutoCloseable {

    private final Socket socket;
    private boolean closed;

    private SlowConnection(Socket socket) {
        this.socket = socket;
    }

    /** Connects and sends this much. */
    public static SlowConnection sending(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        SlowConnection connection = new SlowConnection(socket);
        connection.send(text);
        return connection;
    }

    /** As many as asked for. */
    public static List<SlowConnection> many(int count, int port, String text) throws IOException {
        List<SlowConnection> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(sending(port, text));
            // Slower than the server accepts, or the system makes later callers wait a second.
            LockSupport.parkNanos(1_000_000);
        }
        return all;
    }

    /** Sends more. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a letter every so often until the server closes, or the time is over. */
    public boolean drippingIsClosedWithin(Duration patience, Duration pause) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                send("x");
            } catch (IOException e) {
                return true;
            }
            if (!answer(pause).isEmpty() || closed) {
                return true;
            }
        }
        return false;
    }

    /** What the server has said so far, or says within the time. */
    public String answer(Duration patience) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[4096];
        socket.setSoTimeout((int) patience.toMillis());
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, ISO_8859_1));
            }
            closed = true;
        } catch (SocketTimeoutException e) {
            // Still open.
        } catch (IOException e) {
            closed = true;
        }
        return answer.toString();
    }

    /** True once the server has closed it. */
    public boolean isClosedWithin(Duration patience) throws IOException {
        answer(patience);
        return closed;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
