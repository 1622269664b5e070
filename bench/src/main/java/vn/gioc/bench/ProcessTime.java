package vn.gioc.bench;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process and those it started have used of the processors so far, by their ids. */
record ProcessTime(Map<Long, Duration> used, long nanos) {
    static ProcessTime of(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return new ProcessTime(
                Stream.concat(Stream.of(process), process.descendants())
                        .collect(Collectors.toMap(
                                ProcessHandle::pid,
                                each -> each.info().totalCpuDuration().orElse(Duration.ZERO))),
                System.nanoTime());
    }

    /** Cores kept busy since {@code before}; a process that began or ended meanwhile is left out. */
    double cores(ProcessTime before) {
        Duration busy = Duration.ZERO;
        for (Map.Entry<Long, Duration> each : used.entrySet()) {
            busy = busy.plus(each.getValue()).minus(before.used.getOrDefault(each.getKey(), each.getValue()));
        }
        return (double) busy.toNanos() / (nanos - before.nanos);
    }
}
