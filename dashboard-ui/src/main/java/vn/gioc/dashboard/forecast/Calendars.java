package vn.gioc.dashboard.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.reference.ReferenceVersion;
import vn.gioc.domain.unit.Units;

/** Reads the calendar of a unit in the version in force, its own over those above it; the shipped one where none is. */
@Component
class Calendars {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Units units;
    private final WorkingCalendar shipped;

    Calendars(JdbcClient database, Units units, WorkingCalendar shipped) {
        this.database = database;
        this.units = units;
        this.shipped = shipped;
    }

    WorkingCalendar of(String unit, Instant at) {
        List<Known> known = database.sql("""
                        select name, version, content::text as content, in_force_from, source, id
                        from reference_version
                        where kind = 'CALENDAR'""").query((row, n) -> known(row)).list();
        return ReferenceBook.of(units.parents(), known).calendar(unit, at).orElse(shipped);
    }

    private static Known known(ResultSet row) throws SQLException {
        try {
            return new Known(
                    OpenQueries.moment(row, "in_force_from").orElseThrow(),
                    row.getString("source"),
                    row.getString("id"),
                    new ReferenceVersion(
                            ReferenceVersion.Kind.CALENDAR,
                            row.getString("name"),
                            row.getString("version"),
                            JSON.readTree(row.getString("content"))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar in the tables is no JSON", e);
        }
    }
}
