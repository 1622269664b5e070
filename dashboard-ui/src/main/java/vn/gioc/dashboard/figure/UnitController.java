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
    private final JobQueries jobs;
    private final Tables tables;

    UnitController(Units units, SnapshotQueries snapshots, JobQueries jobs, Tables tables) {
        this.units = units;
        this.snapshots = snapshots;
        this.jobs = jobs;
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
        Snapshot snapshot = tables.asOfOneFlush(() -> {
            refuseKnowledgeOfThePast(knownAt);
            return snapshots.read(asked, question);
        });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(SnapshotAnswer.of(snapshot, question.by() != null));
    }

    /** What was known at a moment takes a recount of the ledger, which is not there yet. */
    private void refuseKnowledgeOfThePast(@Nullable Instant knownAt) {
        if (knownAt != null) {
            NotCommittedYet.check("asOf", knownAt, jobs.state());
            throw new Problem(HttpStatus.BAD_REQUEST, "asOf is not yet available");
        }
    }
}
