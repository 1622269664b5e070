package vn.gioc.dashboard.delivery;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that asked to be told of a unit's alerts while the app is closed. */
@Repository
class PushSubscriptions {
    private static final int SECRET_BYTES = 16;

    private final JdbcClient database;
    private final Clock clock;

    PushSubscriptions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param language the browser is told in */
    record Subscription(UUID id, URI endpoint, byte[] publicKey, byte[] secret, String language) {}

    /**
     * Keeps what a browser says; the same browser again replaces what it said before.
     *
     * @throws IllegalArgumentException for what no push service gives
     */
    void keep(String username, String unit, String language, String endpoint, String publicKey, String secret) {
        URI address = URI.create(endpoint);
        byte[] point = Base64.getUrlDecoder().decode(publicKey);
        byte[] shared = Base64.getUrlDecoder().decode(secret);
        if (!"https".equals(address.getScheme()) || address.getHost() == null || endpoint.length() > 2000) {
            throw new IllegalArgumentException("a push service has an https address");
        }
        if (shared.length != SECRET_BYTES) {
            throw new IllegalArgumentException("the secret of a subscription has 16 bytes");
        }
        try {
            Curve.publicKey(point);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of a subscription is no point of P-256", e);
        }
        database.sql("""
                        insert into push_subscription
                          (id, endpoint, public_key, secret, username, unit, language, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (endpoint) do update set public_key = excluded.public_key,
                          secret = excluded.secret, username = excluded.username, unit = excluded.unit,
                          language = excluded.language, made_at = excluded.made_at, gone_at = null""")
                .params(
                        UUID.randomUUID(),
                        endpoint,
                        point,
                        shared,
                        username,
                        unit,
                        language,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The browser no longer wants to be told. Only who asked for it can end it. */
    void end(String username, String endpoint) {
        database.sql("delete from push_subscription where endpoint = ? and username = ?")
                .params(endpoint, username)
                .update();
    }

    /** The push service says that nobody is there any more. */
    void gone(UUID id) {
        database.sql("update push_subscription set gone_at = ? where id = ? and gone_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    Optional<Subscription> find(UUID id) {
        return database.sql("""
                        select id, endpoint, public_key, secret, language from push_subscription
                        where id = ? and gone_at is null""")
                .param(id)
                .query((row, n) -> new Subscription(
                        row.getObject("id", UUID.class),
                        URI.create(row.getString("endpoint")),
                        row.getBytes("public_key"),
                        row.getBytes("secret"),
                        row.getString("language")))
                .optional();
    }

    /**
     * Those to be told of the alerts of a unit.
     *
     * @param ancestry the unit and those it stands under
     */
    List<UUID> of(List<String> ancestry) {
        return database.sql("select id from push_subscription where unit in (:units) and gone_at is null order by id")
                .param("units", ancestry)
                .query(UUID.class)
                .list();
    }
}
