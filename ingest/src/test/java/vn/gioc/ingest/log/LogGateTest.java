package vn.gioc.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LogGateTest {
    private final LogGate gate = new LogGate();
    private final AtomicInteger appends = new AtomicInteger();

    @Test
    void whileTheLogIsWellAllPassTogether() {
        gate.pass(() -> gate.pass(appends::incrementAndGet));
        assertThat(appends).hasValue(1);
    }

    @Test
    void whileTheLogIsAwayOneTriesItAndTheOthersAreToldAtOnce() {
        assertThatThrownBy(() -> gate.pass(LogGateTest::fail)).isInstanceOf(LogUnreachable.class);
        assertThatThrownBy(() -> gate.pass(() -> {
                    assertThatThrownBy(() -> gate.pass(appends::incrementAndGet))
                            .isInstanceOf(LogUnreachable.class);
                    fail();
                }))
                .isInstanceOf(LogUnreachable.class);
        assertThat(appends).hasValue(0);
    }

    @Test
    void oneSuccessOpensItForAll() {
        assertThatThrownBy(() -> gate.pass(LogGateTest::fail)).isInstanceOf(LogUnreachable.class);
        gate.pass(appends::incrementAndGet);
        gate.pass(() -> gate.pass(appends::incrementAndGet));
        assertThat(appends).hasValue(2);
    }

    private static void fail() {
        throw new LogUnreachable("pulled out", null);
    }
}
