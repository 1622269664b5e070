package vn.gioc.domain.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of each attribute the latest known value, in the one order. */
final class ReportAttributes {
    private ReportAttributes() {}

    static Report.Attributes of(List<ReportEvent> latestFirst) {
        return new Report.Attributes(
                known(latestFirst, ReportStatusChanged::category),
                known(latestFirst, ReportStatusChanged::area),
                known(latestFirst, ReportStatusChanged::touchpoint),
                known(latestFirst, ReportStatusChanged::urgent),
                known(latestFirst, ReportStatusChanged::lat),
                known(latestFirst, ReportStatusChanged::lon),
                known(latestFirst, ReportStatusChanged::assignee),
                known(latestFirst, ReportStatusChanged::reason),
                known(latestFirst, ReportStatusChanged::duplicateOf),
                known(latestFirst, ReportStatusChanged::rating),
                latestFirst.stream().anyMatch(event -> event.status() == ReportStatus.HIDDEN));
    }

    private static <T> @Nullable T known(List<ReportEvent> latestFirst, Function<ReportStatusChanged, @Nullable T> of) {
        for (ReportEvent event : latestFirst) {
            T value = of.apply(event.data());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
