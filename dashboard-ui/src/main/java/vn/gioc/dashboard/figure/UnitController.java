package vn.gioc.dashboard.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Units and their figures, for programs. */
@RestController
class UnitController {
    private final Units units;
    private final SnapshotQueries snapshots;
    private final KnownSnapshots known;
    private final Tables tables;

    UnitController(Units units, SnapshotQueries snapshots, KnownSnapshots known, Tables tables) {
        this.units = units;
        this.snapshots = snapshots;
        this.known = known;
        this.tables = tables;
    }

    record UnitAnswer(String unit, String name, @Nullable String parent) {}

    @GetMapping("/api/v1/units")
    List<UnitAnswer> units() {
        return units.units().stream()
                .map(each -> new UnitAnswer(each.unit(), each.names().vi(), each.parent()))
                .toList();
    }

    @GetMapping("/api/v1/units/{unit}/snapshot")
    ResponseEntity<SnapshotAnswer> snapshot(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by) {
        Unit asked = units.find(unit).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "no such unit"));
        SnapshotParameters parameters = new SnapshotParameters(from, to, at, asOf, by);
        Question question = parameters.question();
        Instant knownAt = parameters.knownAt();
        Snapshot snapshot = knownAt == null
                ? tables.asOfOneFlush(() -> snapshots.read(asked, question))
                : known.read(asked, question, knownAt);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(SnapshotAnswer.of(snapshot, question.by() != null));
    }
}
