package vn.gioc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class NewsStreamTest {
    private static final int FINAL_TEXT = 0x81;
    private static final int COMPRESSED = 0x40;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    @Test
    void aLaterMessageLeansOnTheOneBefore() throws Exception {
        String long1 = "Hồ sơ quá hạn ".repeat(40);
        frame(FINAL_TEXT | COMPRESSED, deflated(long1));
        byte[] again = deflated(long1);
        frame(FINAL_TEXT | COMPRESSED, again);
        NewsStream news = stream();
        assertThat(again.length).isLessThan(20);
        assertThat(news.next()).isEqualTo(long1);
        assertThat(news.next()).isEqualTo(long1);
    }

    @Test
    void aMessageMayComeInParts() throws Exception {
        frame(0x01, bytes("Hồ "));
        frame(0x89, bytes("ping"));
        frame(0x80, bytes("sơ"));
        assertThat(stream().next()).isEqualTo("Hồ sơ");
    }

    @Test
    void aMessageMayBeLong() throws Exception {
        frame(FINAL_TEXT, bytes("x".repeat(70_000)));
        frame(FINAL_TEXT, bytes("y".repeat(300)));
        NewsStream news = stream();
        assertThat(news.next()).hasSize(70_000);
        assertThat(news.next()).hasSize(300);
    }

    @Test
    void aServerThatClosesEndsTheNews() {
        frame(0x88, new byte[0]);
        assertThatThrownBy(() -> stream().next()).isInstanceOf(EOFException.class);
    }

    private NewsStream stream() {
        return new NewsStream(new ByteArrayInputStream(sent.toByteArray()));
    }

    private void frame(int first, byte[] payload) {
        sent.write(first);
        if (payload.length < 126) {
            sent.write(payload.length);
        } else if (payload.length < 65_536) {
            sent.write(126);
            sent.write(payload.length >> 8);
            sent.write(payload.length & 0xff);
        } else {
            sent.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                sent.write((int) ((long) payload.length >> shift) & 0xff);
            }
        }
        sent.writeBytes(payload);
    }

    /** As RFC 7692 sends it: flushed, and without the four bytes that every flush ends with. */
    private byte[] deflated(String text) {
        deflater.setInput(bytes(text));
        byte[] buffer = new byte[100_000];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(buffer, length - 4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
