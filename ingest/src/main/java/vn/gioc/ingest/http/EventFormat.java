package vn.gioc.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The two shapes a request may have: structured CloudEvents in JSON. Binary mode is refused. */
enum EventFormat {
    SINGLE("application/cloudevents+json"),
    BATCH("application/cloudevents-batch+json");

    private final MediaType mediaType;

    EventFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    /** @throws Problem 415 for any other content type, charset or content coding */
    static EventFormat of(HttpServletRequest request) {
        MediaType sent = parse(request.getContentType());
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw unsupported("Compressed requests are not taken.").with(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        for (EventFormat format : values()) {
            if (sent != null && format.mediaType.equalsTypeAndSubtype(sent)) {
                return format;
            }
        }
        throw unsupported(
                isBinaryMode(request)
                        ? "CloudEvents in binary mode are not taken: send structured JSON, " + names() + "."
                        : "The content type must be " + names() + ", in UTF-8.");
    }

    private static @Nullable MediaType parse(@Nullable String contentType) {
        try {
            MediaType sent = contentType == null ? null : MediaType.parseMediaType(contentType);
            Charset charset = sent == null ? null : sent.getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8) ? sent : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isBinaryMode(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .anyMatch(name -> name.regionMatches(true, 0, "ce-", 0, 3));
    }

    private static String names() {
        return SINGLE.mediaType + " or " + BATCH.mediaType;
    }

    private static Problem unsupported(String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
