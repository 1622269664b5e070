package vn.gioc.streamjobs.reference;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.sink.Change;

/**
 * Sends a record to every task behind a key: a copy each, whose subject has been lengthened until it falls there. So it
 * keeps its place among the events, which a broadcast beside them would not.
 */
public record EveryTask(int maxParallelism, int parallelism) implements Serializable {
    public List<LogRecord> copies(LogRecord record) {
        return IntStream.range(0, parallelism)
                .mapToObj(task -> record.of(subjectFor(task, record.subject())))
                .toList();
    }

    /** The subject of the record that was copied. */
    static String original(String subject) {
        int end = subject.indexOf(Change.SEPARATOR);
        return end < 0 ? subject : subject.substring(0, end);
    }

    private String subjectFor(int task, String subject) {
        int most =
                maxParallelism > 0 ? maxParallelism : KeyGroupRangeAssignment.computeDefaultMaxParallelism(parallelism);
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> subject + Change.SEPARATOR + n)
                .filter(key -> KeyGroupRangeAssignment.assignKeyToParallelOperator(key, most, parallelism) == task)
                .findFirst()
                .orElseThrow();
    }
}
