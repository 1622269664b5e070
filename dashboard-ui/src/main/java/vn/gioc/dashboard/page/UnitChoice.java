package vn.gioc.dashboard.page;

import java.util.List;
import java.util.Optional;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Which unit a screen shows where its address names none. */
public final class UnitChoice {
    private UnitChoice() {}

    /** Units with figures of their own: not those that are only the sums of others. */
    public static List<Unit> withFigures(Units units, Boards boards) {
        return units.units().stream()
                .filter(unit -> units.within(unit.unit()).size() == 1)
                .filter(unit -> boards.current(unit.unit())
                        .filter(board -> board.figures().values().stream().anyMatch(each -> each.count() > 0))
                        .isPresent())
                .toList();
    }

    /** The unit asked for, else the first with figures, else the first that has none below it. */
    public static Unit of(Optional<String> asked, Units units, Boards boards) {
        return asked.flatMap(units::find)
                .or(() -> withFigures(units, boards).stream().findFirst())
                .or(() -> units.units().stream()
                        .filter(unit -> units.within(unit.unit()).size() == 1)
                        .findFirst())
                .orElseThrow();
    }
}
