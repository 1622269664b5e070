package vn.gioc.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A request refused whole: RFC 9457 problem details with our own words only, nothing of the request. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpStatus status;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    Problem(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static Problem malformed(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail);
    }

    static Problem retryLater(HttpStatus status, long seconds, String detail) {
        return new Problem(status, detail).with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", getMessage()));
        response.setStatus(status.value());
        headers.forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
