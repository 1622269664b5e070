package vn.gioc.streamjobs.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.streamjobs.flow.FlowDelta;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.log.Micros;
import vn.gioc.streamjobs.sink.Change;
import vn.gioc.streamjobs.sink.Table;

/**
 * What one event changes in the figures of days that were over when the log took it. It follows from the log alone, so
 * that a rebuild finds the same. Days before the centre kept records were shown to nobody and are no corrections.
 */
final class Corrections {
    private final LogRecord record;
    private final Telling<?> telling;
    private final long firstDay;
    private final long recordedDay;
    private final Map<Figure, Long> deltas = new HashMap<>();

    /** @param day its first moment, microseconds since 1970 */
    private record Figure(String unit, int measure, long day) {}

    /** @param firstRecordedAt since when the centre keeps records, microseconds since 1970 */
    Corrections(LogRecord record, long firstRecordedAt, Telling<?> telling) {
        this.record = record;
        this.telling = telling;
        this.firstDay = firstRecordedAt == Long.MAX_VALUE ? Long.MAX_VALUE : day(firstRecordedAt);
        this.recordedDay = day(record.recordedAt());
    }

    /** Whether any day was over since the centre keeps records. */
    boolean possible() {
        return firstDay < recordedDay;
    }

    void add(FlowDelta delta) {
        if (delta.at() < recordedDay && delta.at() >= firstDay) {
            deltas.merge(new Figure(delta.unit(), delta.measure(), day(delta.at())), delta.delta(), Long::sum);
        }
    }

    void each(Consumer<Change> out) {
        deltas.forEach((figure, delta) -> {
            if (delta != 0) {
                out.accept(change(figure, delta));
            }
        });
    }

    private Change change(Figure figure, long delta) {
        String[] columns = {
            figure.unit(),
            telling.subject(),
            telling.measure(figure.measure()),
            moment(figure.day()),
            record.subject(),
            record.topicName(),
            record.source(),
            record.id(),
            moment(record.occurredAt()),
            moment(record.recordedAt()),
            String.valueOf(record.partition()),
            String.valueOf(record.offset())
        };
        return new Change(
                Table.CORRECTION.ordinal(),
                String.join(String.valueOf(Leaf.SEPARATOR), columns),
                columns,
                new long[] {delta},
                null,
                record.tick());
    }

    private static long day(long micros) {
        return Micros.of(BucketWidth.DAY.floor(Micros.instant(micros)));
    }

    private static String moment(long micros) {
        return Micros.instant(micros).toString();
    }
}
