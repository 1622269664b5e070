package vn.gioc.streamjobs.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Rows in the text format of PostgreSQL's COPY: tabs between columns, backslashes before what has a meaning. */
final class CopyText {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private boolean first = true;

    CopyText text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyText number(long value) {
        separate();
        out.writeBytes(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** A moment in microseconds since 1970. */
    CopyText moment(long micros) {
        separate();
        out.writeBytes(MomentText.of(micros));
        return this;
    }

    CopyText bytes(byte[] value) {
        separate();
        int plain = 0;
        for (int i = 0; i < value.length; i++) {
            int escaped = escape(value[i]);
            if (escaped != 0) {
                out.write(value, plain, i - plain);
                out.write('\\');
                out.write(escaped);
                plain = i + 1;
            }
        }
        out.write(value, plain, value.length - plain);
        return this;
    }

    void end() {
        out.write('\n');
        first = true;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void separate() {
        if (!first) {
            out.write('\t');
        }
        first = false;
    }

    private static int escape(byte value) {
        return switch (value) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
