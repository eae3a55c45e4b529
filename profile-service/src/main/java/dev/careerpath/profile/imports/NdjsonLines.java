package dev.careerpath.profile.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of at most 1 MiB; of a longer one nothing is kept. Blank lines are passed over. */
final class NdjsonLines implements Lines {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long number;

    NdjsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        long length = 0;
        boolean blank = true;
        while (true) {
            int next = in.read();
            if (next == '\n' || next < 0) {
                number++;
                if (length > LONGEST) {
                    return new Line(number, null);
                }
                if (!blank) {
                    return new Line(number, bytes.toByteArray());
                }
                if (next < 0) {
                    return null;
                }
                bytes.reset();
                length = 0;
            } else if (++length <= LONGEST) {
                bytes.write(next);
                blank &= next <= ' ';
            }
        }
    }
}
