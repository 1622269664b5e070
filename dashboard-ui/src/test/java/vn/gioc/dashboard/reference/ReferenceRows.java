package vn.gioc.dashboard.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ShippedReference;
import vn.gioc.domain.unit.Units;

/** Versions of reference data in the tables of a test. */
public final class ReferenceRows {
    private static long seq;

    private ReferenceRows() {}

    public static void clear() {
        TestDatabase.client().sql("truncate reference_version").update();
    }

    /** What comes with the centre, in force from the beginning. */
    public static void shipped() {
        for (Known each : ShippedReference.versions()) {
            insert(
                    each.version().kind().name(),
                    each.version().name(),
                    each.version().version(),
                    each.inForceFrom(),
                    each.version().content());
        }
    }

    /** A day off of a unit, by a version of its calendar. */
    public static void dayOff(String unit, String version, Instant from, String date, String notice) {
        String content = """
                {"version":"%s","off":[{"date":"%s","notice":"%s"}]}""".formatted(version, date, notice);
        insert("CALENDAR", unit, version, from, content);
    }

    /** Rules of alerts, as their file holds them. */
    public static void alerts(String version, Instant from, String content) {
        insert("ALERTS", "ward", version, from, content);
    }

    /** A catalog that the centre laid down. */
    static void catalog(String id, Instant from, String version, JsonNode content) {
        insert("CATALOG", "ward", version, from, content.toString(), id);
    }

    public static ReferenceQueries queries(Clock clock) {
        return new ReferenceQueries(TestDatabase.client(), Units.sample(), clock);
    }

    private static void insert(String kind, String name, String version, Instant from, JsonNode content) {
        insert(kind, name, version, from, content.toString());
    }

    private static void insert(String kind, String name, String version, Instant from, String content) {
        insert(kind, name, version, from, content, name + version);
    }

    private static void insert(String kind, String name, String version, Instant from, String content, String id) {
        TestDatabase.client()
                .sql("""
                        insert into reference_version (kind, name, version, content, in_force_from, source, id,
                                                       recorded_at, epoch, seq)
                        values (?, ?, ?, ?::json, ?::timestamptz, 'gioc', ?, ?::timestamptz, 1, ?)""")
                .params(kind, name, version, content, from.toString(), id, from.toString(), ++seq)
                .update();
    }
}
