package vn.gioc.streamjobs.log;

import java.time.Clock;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Puts the wall clock into the stream: a watermark now and every {@code period} milliseconds. A record stands between
 * two ticks, so whoever has seen a tick has seen every record before it, and every due moment that had passed by then.
 * Runs at parallelism 1, right behind the reader.
 */
public final class TickOperator extends AbstractStreamOperator<LogRecord>
        implements OneInputStreamOperator<LogRecord, LogRecord>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1L;

    private final SerializableClock clock;
    private final long period;
    private long tick = Long.MIN_VALUE;

    /** A clock that can be sent to where the job runs. */
    public interface SerializableClock extends java.io.Serializable {
        Clock clock();
    }

    public TickOperator(SerializableClock clock, long period) {
        this.clock = clock;
        this.period = period;
    }

    @Override
    public void open() throws Exception {
        super.open();
        getProcessingTimeService().registerTimer(getProcessingTimeService().getCurrentProcessingTime() + period, this);
    }

    @Override
    public void processElement(StreamRecord<LogRecord> element) {
        if (tick == Long.MIN_VALUE) {
            tick();
        }
        output.collect(element.replace(element.getValue().at(tick)));
    }

    @Override
    public void onProcessingTime(long time) {
        tick();
        getProcessingTimeService().registerTimer(getProcessingTimeService().getCurrentProcessingTime() + period, this);
    }

    /** The clock in the stream never goes back, also when the machine's is set back. */
    private void tick() {
        long now = clock.clock().millis();
        if (now > tick) {
            tick = now;
            output.emitWatermark(new Watermark(tick));
        }
    }

    /** Watermarks of the source mean nothing here. */
    @Override
    public void processWatermark(Watermark mark) {}
}
