package vn.gioc.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While no broker answers. What it does with one is tested where one is started. */
class KafkaEventLogTest {
    @Test
    @Timeout(20)
    void aLogThatIsNotThereYetHoldsNobodyUp() throws IOException {
        try (KafkaEventLog log = new KafkaEventLog("127.0.0.1:" + closedPort(), (short) 1, Duration.ofDays(1))) {
            log.start();
            long started = System.nanoTime();
            assertThatThrownBy(() -> log.append(List.of(), List.of())).isInstanceOf(LogUnreachable.class);
            assertThatThrownBy(log::check).isInstanceOf(LogUnreachable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    @Timeout(20)
    void aNameThatDoesNotResolveYetIsTriedOn() {
        try (KafkaEventLog log = new KafkaEventLog("no-such-broker.invalid:9092", (short) 1, Duration.ofDays(1))) {
            log.start();
            assertThatThrownBy(log::check).isInstanceOf(LogUnreachable.class);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
