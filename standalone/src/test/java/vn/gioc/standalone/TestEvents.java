package vn.gioc.standalone;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as a source writes them. */
public final class TestEvents {
    private TestEvents() {}

    /** A dossier of cho-quan whose status is told. */
    public static String dossier(String id, String code, String status, Instant at) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "one-stop", "type": "dossier.status.v1",
                 "time": "%s", "subject": "%s",
                 "data": {"unit": "cho-quan", "procedure": "1.001193", "status": "%s", "channel": "ONLINE"}}
                """.formatted(id, at, code, status);
    }

    public static String batch(List<String> events) {
        return events.stream().collect(Collectors.joining(",", "[", "]"));
    }

    /** As many dossiers received, with codes that begin so. */
    public static String received(String prefix, int count, Instant at) {
        return batch(IntStream.range(0, count)
                .mapToObj(number -> dossier(prefix + "-e" + number, prefix + "-" + number, "RECEIVED", at))
                .toList());
    }
}
