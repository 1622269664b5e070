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
        double seconds = used.entrySet().stream()
                .filter(each -> before.used.containsKey(each.getKey()))
                .mapToDouble(each ->
                        each.getValue().minus(before.used.get(each.getKey())).toNanos() / 1e9)
                .sum();
        return seconds / ((nanos - before.nanos) / 1e9);
    }
}
