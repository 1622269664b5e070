package vn.gioc.dashboard.serviceindex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.index.Input.Formula;
import vn.gioc.domain.index.Share;

/**
 * Shares that no flow holds: of dossiers and reports that ended in a period, as they stand now. Those that do not
 * tell are not counted: silence is neither yes nor no.
 */
@Component
class FactShares {
    private static final String DOSSIERS = """
            select count(*) filter (where fee_due and paid_online) as paid_online,
                   count(paid_online) filter (where fee_due) as fee_due,
                   count(*) filter (where digitised) as digitised,
                   count(digitised) as told,
                   count(*) filter (where rating >= 4) as satisfied,
                   count(rating) as rated
            from dossier
            where unit = any (:units) and ended_at >= :from and ended_at < :to
              and ended_by in ('PROCESSED', 'RETURNED')""";

    private static final String REPORTS = """
            select count(*) filter (where rating >= 4) as satisfied, count(rating) as rated
            from report
            where unit = any (:units) and ended_at >= :from and ended_at < :to
              and ended_by in ('RESOLVED', 'CLOSED')""";

    private final JdbcClient database;

    FactShares(JdbcClient database) {
        this.database = database;
    }

    Map<Formula, Share> read(List<String> units, IndexPeriod period) {
        Map<Formula, Share> shares = new EnumMap<>(Formula.class);
        query(DOSSIERS, units, period, row -> {
            put(shares, Formula.DOSSIERS_PAID_ONLINE, row, "paid_online", "fee_due");
            put(shares, Formula.DOSSIERS_DIGITISED, row, "digitised", "told");
            put(shares, Formula.DOSSIERS_SATISFIED, row, "satisfied", "rated");
        });
        query(REPORTS, units, period, row -> put(shares, Formula.REPORTS_SATISFIED, row, "satisfied", "rated"));
        return shares;
    }

    private void query(String sql, List<String> units, IndexPeriod period, RowCallbackHandler row) {
        database.sql(sql)
                .param("units", units.toArray(String[]::new))
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("to", period.to().atOffset(ZoneOffset.UTC))
                .query(row);
    }

    private static void put(Map<Formula, Share> shares, Formula formula, ResultSet row, String hits, String all)
            throws SQLException {
        if (row.getLong(all) > 0) {
            shares.put(formula, Share.of(row.getLong(hits), row.getLong(all)));
        }
    }
}
