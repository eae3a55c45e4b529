package dev.careerpath.delivery.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many clients of the event stream that cost next to nothing themselves: sockets on one thread. */
final class ManyStreams implements AutoCloseable {

    private static final int AT_ONCE = 50;
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final Selector selector;
    private final List<SocketChannel> all = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10);

    /** What one client has seen. */
    private static final class Seen {
        private boolean following;
        private boolean marked;
        private String last = "";
        private boolean closed;
    }

    private ManyStreams(Selector selector) {
        this.selector = selector;
    }

    static ManyStreams open(int port, String token, int many) throws IOException {
        ManyStreams streams = new ManyStreams(Selector.open());
        byte[] request =
                ("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                                + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        while (streams.all.size() < many) {
            for (int i = 0; i < AT_ONCE && streams.all.size() < many; i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(streams.selector, SelectionKey.OP_READ, new Seen());
                streams.all.add(channel);
            }
            streams.readUntil("following", seen -> seen.following, streams.all.size());
        }
        return streams;
    }

    /** Reads until every client has seen this text; fails after 60 s. */
    void awaitEverywhere(String mark) throws IOException {
        readUntil(mark, seen -> seen.marked, all.size());
    }

    /** Reads until every connection is closed; how many streams ended as a whole before. */
    long endedWhole() throws IOException {
        readUntil("nothing more", seen -> seen.closed, all.size());
        return selector.keys().stream()
                .filter(key -> ((Seen) key.attachment()).last.equals(LAST_CHUNK))
                .count();
    }

    private void readUntil(String mark, java.util.function.Predicate<Seen> has, int many)
            throws IOException {
        long until = System.nanoTime() + 60_000_000_000L;
        long have = 0;
        while (have < many) {
            if (System.nanoTime() > until) {
                throw new AssertionError("%d of %d streams saw %s".formatted(have, many, mark));
            }
            selector.select(
                    key -> {
                        try {
                            read(key, mark);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    },
                    100);
            have =
                    selector.keys().stream()
                            .filter(key -> has.test((Seen) key.attachment()))
                            .count();
        }
    }

    private void read(SelectionKey key, String mark) throws IOException {
        buffer.clear();
        int read = ((SocketChannel) key.channel()).read(buffer);
        Seen seen = (Seen) key.attachment();
        if (read < 0) {
            seen.closed = true;
            key.interestOps(0);
            return;
        }
        String text = new String(buffer.array(), 0, read, StandardCharsets.UTF_8);
        String end = seen.last + text;
        seen.last = end.substring(Math.max(0, end.length() - LAST_CHUNK.length()));
        seen.following |= text.contains("following");
        seen.marked |= text.contains(mark);
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : all) {
            channel.close();
        }
        selector.close();
    }
}
