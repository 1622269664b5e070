package vn.gioc.dashboard.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages to be sent, kept until they are. A claim is one short statement that also says when the next try is: whoever
 * dies between claim and answer leaves a message that is sent again, with the same id. So each is sent at least once.
 */
@Repository
class Outbox {
    /** Longer than any try can take. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private final JdbcClient database;
    private final DeliverySettings settings;

    Outbox(JdbcClient database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Those that are due now, the longest waiting first; none that another server has claimed. */
    List<Message> claim(int room, Instant now) {
        return database.sql("""
                        update alert_message set tries = tries + 1, next_try_at = :lease
                        where id in (
                          select id from alert_message
                          where delivered_at is null and tries < :most
                            and next_try_at <= :now and not_before <= :now
                          order by next_try_at
                          limit :room for update skip locked)
                        returning id, alert, n, channel, target, tries""")
                .param("lease", at(now.plus(LEASE)))
                .param("now", at(now))
                .param("most", settings.deliveryTries())
                .param("room", room)
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getObject("alert", UUID.class),
                        row.getInt("n"),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("target"),
                        row.getInt("tries")))
                .list();
    }

    void delivered(Message message, Instant now) {
        database.sql("update alert_message set delivered_at = ?, last_error = null where id = ?")
                .params(at(now), message.id())
                .update();
    }

    void failed(Message message, String why, Instant nextTry) {
        database.sql("update alert_message set last_error = ?, next_try_at = ? where id = ?")
                .params(why, at(nextTry), message.id())
                .update();
    }

    /** It is listed from now on as undelivered. */
    void givenUp(Message message, String why, Instant now) {
        database.sql("update alert_message set last_error = ?, next_try_at = ?, tries = ? where id = ?")
                .params(why, at(now), Math.max(message.tries(), settings.deliveryTries()), message.id())
                .update();
    }

    /**
     * Those given up, newest first; not one whose last try may still be under way.
     *
     * @param alert null: of all alerts
     */
    List<LostMessage> lost(@Nullable UUID alert, int most, Instant now) {
        return database.sql("""
                        select m.alert, m.channel, m.target, m.created_at, m.tries, m.last_error
                        from alert_message m
                        where m.delivered_at is null and m.tries >= :most and m.next_try_at <= :now
                          and (cast(:alert as uuid) is null or m.alert = :alert)
                        order by m.created_at desc, m.id limit :room""")
                .param("most", settings.deliveryTries())
                .param("now", at(now))
                .param("alert", alert, java.sql.Types.OTHER)
                .param("room", most)
                .query((row, n) -> lost(row))
                .list();
    }

    private static LostMessage lost(ResultSet row) throws SQLException {
        String why = row.getString("last_error");
        return new LostMessage(
                row.getObject("alert", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("target"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("tries"),
                why == null ? "" : why);
    }

    /** Once, however often it is told to: of an entry and a target there is one message. */
    void put(UUID alert, int n, Channel channel, String target, Instant now, Instant notBefore) {
        database.sql("""
                        insert into alert_message (id, alert, n, channel, target, created_at, not_before, next_try_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (alert, n, channel, target) do nothing""")
                .params(UUID.randomUUID(), alert, n, channel.name(), target, at(now), at(notBefore), at(notBefore))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
