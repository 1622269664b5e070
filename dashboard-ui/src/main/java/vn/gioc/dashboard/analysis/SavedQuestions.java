package vn.gioc.dashboard.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that people have saved: their own, and those that others share. */
@Component
class SavedQuestions {
    private final JdbcClient database;
    private final Clock clock;

    SavedQuestions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Own ones first, each by name. */
    List<SavedQuestion> visibleTo(String account) {
        return database.sql("""
                        select id, owner, name, query, shared from saved_question
                        where owner = :account or shared
                        order by owner <> :account, name, owner""")
                .param("account", account)
                .query(SavedQuestions::row)
                .list();
    }

    /** Under a name that the account has given before it takes the other's place. */
    void save(SavedQuestion question) {
        database.sql("""
                        insert into saved_question (id, owner, name, query, shared, saved_at)
                        values (:id, :owner, :name, :query, :shared, :now)
                        on conflict (owner, name) do update
                          set query = excluded.query, shared = excluded.shared, saved_at = excluded.saved_at""")
                .param("id", question.id())
                .param("owner", question.owner())
                .param("name", question.name())
                .param("query", question.query())
                .param("shared", question.shared())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only by who saved it; another's stays. */
    void drop(UUID id, String account) {
        database.sql("delete from saved_question where id = :id and owner = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    private static SavedQuestion row(ResultSet row, int n) throws SQLException {
        return new SavedQuestion(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"));
    }
}
