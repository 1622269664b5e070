package vn.gioc.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.ingest.key.SourceKey;
import vn.gioc.ingest.log.LogUnreachable;

/** {@code POST /api/v1/events}: structured CloudEvents, one or many. */
@RestController
class EventsController {
    static final String PATH = "/api/v1/events";

    private static final long RETRY_AFTER_SECONDS = 2;

    private final Intake intake;
    private final BodyMemory memory;

    EventsController(Intake intake, BodyMemory memory) {
        this.intake = intake;
        this.memory = memory;
    }

    /** 202 once at least one event is durable; 422 where none was taken. */
    @PostMapping(PATH)
    ResponseEntity<Receipt> send(HttpServletRequest request, @AuthenticationPrincipal SourceKey key) {
        EventFormat format = EventFormat.of(request);
        try (BodyMemory.Share share = memory.share(request.getContentLengthLong())) {
            Receipt receipt = intake.take(share.read(request), format, key);
            return ResponseEntity.status(
                            receipt.accepted() > 0 ? HttpStatus.ACCEPTED : HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(receipt);
        }
    }

    @RequestMapping(
            path = PATH,
            method = {
                RequestMethod.GET,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS,
                RequestMethod.TRACE
            })
    void anythingElse() {
        throw new Problem(HttpStatus.METHOD_NOT_ALLOWED, "Events are sent by POST.").with(HttpHeaders.ALLOW, "POST");
    }

    @ExceptionHandler
    void refuse(Problem problem, HttpServletResponse response) throws IOException {
        problem.write(response);
    }

    @ExceptionHandler
    void sendAgain(LogUnreachable e, HttpServletResponse response) throws IOException {
        Problem.retryLater(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        RETRY_AFTER_SECONDS,
                        "The log can't be reached. Part may have been taken: send the same again, ids count once.")
                .write(response);
    }
}
