package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldUntilTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    @Test
    void theFirstStartTellsAll() {
        assertThat(new ToldUntil(folder.resolve("told")).untold(NOON, MONTH)).isEqualTo(MONTH);
    }

    @Test
    void theNextTellsWhatCameSinceAndALittleTwice() {
        ToldUntil told = new ToldUntil(folder.resolve("told"));
        told.told(NOON);
        assertThat(told.untold(NOON.plus(Duration.ofHours(2)), MONTH))
                .isBetween(Duration.ofHours(2).plusMinutes(1), Duration.ofHours(3));
    }

    @Test
    void afterALongPauseItTellsNoMoreThanAll() {
        ToldUntil told = new ToldUntil(folder.resolve("told"));
        told.told(NOON);
        assertThat(told.untold(NOON.plus(Duration.ofDays(90)), MONTH)).isEqualTo(MONTH);
    }
}
