package dev.careerpath.http.connections;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;

/** Takes no answer once the body is late: whoever reads it does not know why it broke off. */
final class AnswerInTime extends HttpServletResponseWrapper {

    private final BooleanSupplier late;

    AnswerInTime(HttpServletResponse response, BooleanSupplier late) {
        super(response);
        this.late = late;
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!late.getAsBoolean()) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!late.getAsBoolean()) {
            super.sendError(status, message);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!late.getAsBoolean()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return late.getAsBoolean() ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return late.getAsBoolean() ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int oneByte) {
            // Thrown away.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Nothing is written any more");
        }
    }
}
