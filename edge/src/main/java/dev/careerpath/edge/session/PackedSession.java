package dev.careerpath.edge.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A session in few bytes: the parts of a JWT as the bytes they stand for, all of it deflated. */
final class PackedSession {

    private static final int NONE = 0;
    private static final int TEXT = 1;
    private static final int JWT = 2;

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder TO_BYTES = Base64.getUrlDecoder();

    private PackedSession() {}

    static byte[] pack(Session session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(out, session.accessToken());
            write(out, session.refreshToken());
            write(out, session.idToken());
            out.writeUTF(session.name());
            out.writeLong(session.until().getEpochSecond());
            SignedIn signedIn = session.signedIn();
            out.writeBoolean(signedIn != null);
            if (signedIn != null) {
                out.writeUTF(signedIn.subject());
                write(out, signedIn.sid());
                out.writeLong(signedIn.at().getEpochSecond());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty for bytes of another form. */
    static Optional<Session> unpack(byte[] bytes) {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            String access = read(in);
            String refresh = read(in);
            String id = read(in);
            String name = in.readUTF();
            Instant until = Instant.ofEpochSecond(in.readLong());
            SignedIn signedIn = in.readBoolean() ? signedIn(in) : null;
            return access == null
                    ? Optional.empty()
                    : Optional.of(new Session(access, refresh, id, name, until, signedIn));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SignedIn signedIn(DataInputStream in) throws IOException {
        return new SignedIn(in.readUTF(), read(in), Instant.ofEpochSecond(in.readLong()));
    }

    private static void write(DataOutputStream out, @Nullable String token) throws IOException {
        if (token == null) {
            out.writeByte(NONE);
            return;
        }
        String[] parts = token.split("\\.", -1);
        if (!isWritten(parts)) {
            out.writeByte(TEXT);
            out.writeUTF(token);
            return;
        }
        out.writeByte(JWT);
        out.writeByte(parts.length);
        for (String part : parts) {
            byte[] content = TO_BYTES.decode(part);
            out.writeShort(content.length);
            out.write(content);
        }
    }

    /** True if each part is base64 in the one form that comes back the same. */
    private static boolean isWritten(String[] parts) {
        if (parts.length < 3 || parts.length > 5) {
            return false;
        }
        try {
            return Stream.of(parts)
                    .allMatch(part -> TO_TEXT.encodeToString(TO_BYTES.decode(part)).equals(part));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        if (kind == NONE) {
            return null;
        }
        if (kind == TEXT) {
            return in.readUTF();
        }
        if (kind != JWT) {
            throw new IOException("A token of an unknown kind");
        }
        String[] parts = new String[in.readUnsignedByte()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = TO_TEXT.encodeToString(in.readNBytes(in.readUnsignedShort()));
        }
        return String.join(".", parts);
    }
}
