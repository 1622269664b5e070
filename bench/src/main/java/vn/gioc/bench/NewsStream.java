package vn.gioc.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The messages a server sends over a WebSocket (RFC 6455), compressed as browsers agree with it (RFC 7692, with what went
 * before as context). The JDK's own client can't compress, and a server that need not has less to do than with browsers.
 */
final class NewsStream {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int CONTROL = 8;

    /** What a sender leaves out of the end of each compressed message. */
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final DataInputStream in;
    private final Inflater inflater = new Inflater(true);

    NewsStream(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** @throws EOFException where the server has closed */
    String next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean compressed = false;
        while (true) {
            int first = in.readUnsignedByte();
            int opcode = first & 0x0f;
            byte[] payload = in.readNBytes(length(in.readUnsignedByte() & 0x7f));
            if (opcode == CLOSE) {
                throw new EOFException("closed by the server");
            }
            if (opcode >= CONTROL) {
                continue;
            }
            compressed = opcode == TEXT ? (first & 0x40) != 0 : compressed;
            message.write(payload);
            if ((first & 0x80) != 0) {
                byte[] whole = message.toByteArray();
                return new String(compressed ? inflate(whole) : whole, StandardCharsets.UTF_8);
            }
        }
    }

    private int length(int told) throws IOException {
        return switch (told) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> told;
        };
    }

    private byte[] inflate(byte[] message) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(message.length * 4);
        byte[] buffer = new byte[4096];
        try {
            for (byte[] part : new byte[][] {message, TAIL}) {
                inflater.setInput(part);
                for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                    plain.write(buffer, 0, read);
                }
            }
        } catch (DataFormatException e) {
            throw new IOException("what came is not compressed as was agreed", e);
        }
        return plain.toByteArray();
    }
}
