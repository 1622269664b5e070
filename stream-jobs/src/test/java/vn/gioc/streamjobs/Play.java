package vn.gioc.streamjobs;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.flink.util.ExceptionUtils;
import vn.gioc.streamjobs.log.LogRecord;
import vn.gioc.streamjobs.sink.UntoldRows;

/** Lets the jobs live through a history, with accidents. */
final class Play {
    static final long START = History.START.plus(Duration.ofDays(4)).toEpochMilli();
    static final long END = History.START.plus(Duration.ofDays(30)).toEpochMilli();

    private Play() {}

    /**
     * Plays the log with ticks, checkpoints and {@code kills}, then lets the clock run to the end. A job that refuses
     * what a killed one wrote begins again at the beginning, as {@link RunningJob} has it.
     */
    static Tables run(List<LogRecord> log, long seed, int kills) throws Exception {
        Random random = new Random(seed * 31 + kills);
        Tables tables = Tables.fresh();
        MiniJob job = new MiniJob(tables.address(), null);
        MiniJob.Checkpoint kept = null;
        int keptAt = 0;
        long tick = START;
        int left = kills;
        job.tick(tick);
        for (int i = 0; i <= log.size(); i++) {
            try {
                if (i == log.size()) {
                    job.tick(END);
                    job.tick(END + 1);
                    job.checkpoint(log.size() + 1L);
                    continue;
                }
                job.record(log.get(i));
                if (random.nextInt(3) == 0) {
                    tick += random.nextInt((int) (3 * (END - START) / log.size()));
                    job.tick(tick);
                }
                if (random.nextInt(15) == 0) {
                    kept = job.checkpoint(i);
                    keptAt = i + 1;
                }
                if (left > 0 && random.nextInt(log.size() / kills) == 0) {
                    left--;
                    job.kill();
                    job = new MiniJob(tables.address(), kept);
                    i = keptAt - 1;
                    if (random.nextBoolean()) {
                        job.tick(++tick);
                    }
                }
            } catch (Exception e) {
                if (ExceptionUtils.findThrowable(e, UntoldRows.class).isEmpty()) {
                    throw e;
                }
                job.kill();
                job = new MiniJob(tables.address(), null);
                job.tick(tick);
                kept = null;
                keptAt = 0;
                i = -1;
            }
        }
        job.close();
        return tables;
    }
}
