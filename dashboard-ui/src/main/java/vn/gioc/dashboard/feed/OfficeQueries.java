package vn.gioc.dashboard.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.figure.NoLongerKept;
import vn.gioc.dashboard.figure.PeriodFigures;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.deadline.ClosedHours;
import vn.gioc.domain.unit.Unit;

/** Reads whether a unit's office is shut, by the calendar in force, and what came since it closed. */
@Component
class OfficeQueries {
    private final ReferenceQueries references;
    private final PeriodFigures periods;

    OfficeQueries(ReferenceQueries references, PeriodFigures periods) {
        this.references = references;
        this.periods = periods;
    }

    OfficeBoard read(Unit unit, List<String> within, Instant now) {
        Optional<ClosedHours> closed =
                references.book().calendar(unit.unit(), now).flatMap(calendar -> ClosedHours.at(calendar, now));
        return closed.map(hours -> since(hours, within)).orElse(OfficeBoard.OPEN);
    }

    private OfficeBoard since(ClosedHours hours, List<String> within) {
        try {
            Map<String, Long> figures = periods.read(within, hours.since(), null);
            return new OfficeBoard(
                    hours.since(),
                    hours.until(),
                    figures.get("dossiers.received"),
                    figures.get("reports.received"),
                    figures.get("interactions.count"));
        } catch (NoLongerKept minutes) {
            // It closed at a half hour longer ago than minutes are kept: what came since can't be told.
            return new OfficeBoard(hours.since(), hours.until(), null, null, null);
        }
    }
}
