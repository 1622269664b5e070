package vn.gioc.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.gioc.domain.unit.Units;

/**
 * Screens on walls. A screen shows a code; an administrator types it in and says for which unit; from then on the
 * cookie the screen held all along opens that unit's wall, and nothing else, until it is revoked.
 */
@Service
public class Walls {
    /** How long a code can be typed in. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(15);

    private static final int MOST_WAITING = 200;
    private static final int CODE_LENGTH = 8;
    /** Without letters and digits that look alike. */
    private static final String CODE_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679";

    private final JdbcClient database;
    private final Clock clock;
    private final Units units;
    private final Attempts wrongCodes;
    private final SecureRandom random = new SecureRandom();

    Walls(JdbcClient database, Clock clock, Units units) {
        this.database = database;
        this.clock = clock;
        this.units = units;
        this.wrongCodes = new Attempts(10, Duration.ofMinutes(5), clock);
    }

    /** @param unit what it shows; null while it waits to be paired */
    public record Wall(
            UUID id,
            @Nullable String unit,
            @Nullable String pairedBy,
            @Nullable Instant pairedAt,
            @Nullable Instant lastSeenAt) {
        /** Whether it was there and then said nothing for longer than {@code silence}; never seen is not silent. */
        public boolean isSilent(Duration silence, Instant now) {
            return lastSeenAt != null && lastSeenAt.plus(silence).isBefore(now);
        }
    }

    /** The code a waiting screen shows. */
    public record Pairing(UUID wall, String code, Instant expiresAt) {}

    /** A new screen's own secret, for its cookie; only its hash is kept. */
    record Beginning(UUID wall, String token) {}

    /** What came of typing in a code. */
    public enum Paired {
        PAIRED,
        WRONG_CODE,
        UNKNOWN_UNIT,
        TOO_MANY_ATTEMPTS
    }

    /** A place for a screen that waits to be paired; empty where too many wait already. */
    Optional<Beginning> begin() {
        Instant now = clock.instant();
        database.sql("delete from wall where unit is null and code_expires < ?")
                .param(at(now.minus(Duration.ofHours(1))))
                .update();
        int waiting = database.sql("select count(*) from wall where unit is null")
                .query(Integer.class)
                .single();
        if (waiting >= MOST_WAITING) {
            return Optional.empty();
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        Beginning made = new Beginning(
                UUID.randomUUID(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        database.sql("""
                        insert into wall (id, pairing_code, code_expires, token_hash, created_at)
                        values (?, ?, ?, ?, ?)""")
                .params(made.wall(), newCode(), at(now.plus(CODE_LASTS)), hash(made.token()), at(now))
                .update();
        return Optional.of(made);
    }

    /** The code to show now, a new one where the last has expired; empty once paired, revoked or forgotten. */
    public Optional<Pairing> beginPairing(UUID wall) {
        Instant now = clock.instant();
        database.sql("""
                        update wall set pairing_code = ?, code_expires = ?
                        where id = ? and unit is null and revoked_at is null and code_expires <= ?""")
                .params(newCode(), at(now.plus(CODE_LASTS)), wall, at(now))
                .update();
        return database.sql("""
                        select id, pairing_code, code_expires from wall
                        where id = ? and unit is null and revoked_at is null""")
                .param(wall)
                .query((row, n) -> new Pairing(
                        row.getObject("id", UUID.class),
                        row.getString("pairing_code"),
                        row.getObject("code_expires", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * @param code as typed: spaces, hyphens and small letters are forgiven
     * @param by the administrator who typed it
     */
    public Paired pair(String code, String unit, String by) {
        if (!wrongCodes.allowed(by)) {
            return Paired.TOO_MANY_ATTEMPTS;
        }
        if (!units.knows(unit)) {
            return Paired.UNKNOWN_UNIT;
        }
        Instant now = clock.instant();
        int paired = database.sql("""
                        update wall set unit = ?, paired_by = ?, paired_at = ?, pairing_code = null, code_expires = null
                        where pairing_code = ? and unit is null and revoked_at is null and code_expires > ?""")
                .params(unit, by, at(now), code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT), at(now))
                .update();
        if (paired == 0) {
            wrongCodes.wrong(by);
            return Paired.WRONG_CODE;
        }
        wrongCodes.right(by);
        return Paired.PAIRED;
    }

    /** From now on its cookie opens nothing. */
    public void revoke(UUID wall) {
        database.sql("update wall set revoked_at = ? where id = ? and revoked_at is null")
                .params(at(clock.instant()), wall)
                .update();
    }

    /** The wall, paired or waiting, that holds this secret; empty for unknown and revoked ones. */
    Optional<Wall> authenticate(String token) {
        return database.sql("""
                        select id, unit, paired_by, paired_at, last_seen_at from wall
                        where token_hash = ? and revoked_at is null""").param(hash(token)).query((row, n) -> wall(row)).optional();
    }

    /** Notes that the wall is there, once a minute is enough. False where it may not be there any more. */
    public boolean seen(UUID wall) {
        return database.sql("""
                        update wall set last_seen_at = ?
                        where id = ? and unit is not null and revoked_at is null""").params(at(clock.instant()), wall).update() == 1;
    }

    /** Whether it still opens its unit's wall, without a note that it is there. */
    public boolean isPaired(UUID wall) {
        return database.sql("select exists (select from wall where id = ? and unit is not null and revoked_at is null)")
                .param(wall)
                .query(Boolean.class)
                .single();
    }

    /** How the wall turns; as the house does where nobody arranged it. */
    public WallTurns turns(UUID wall) {
        return database.sql("select scenes, coalesce(seconds, 30) as seconds from wall where id = ?")
                .param(wall)
                .query((row, n) -> {
                    java.sql.Array scenes = row.getArray("scenes");
                    return new WallTurns(
                            scenes == null ? List.of() : List.of((String[]) scenes.getArray()), row.getInt("seconds"));
                })
                .optional()
                .orElse(WallTurns.HOUSE);
    }

    /** From its next minute on it turns like this. */
    public void arrange(UUID wall, WallTurns turns) {
        database.sql("update wall set scenes = ?::text[], seconds = ? where id = ? and unit is not null")
                .params(turns.scenes().toArray(String[]::new), turns.seconds(), wall)
                .update();
    }

    /** The paired walls, newest first. */
    public List<Wall> list() {
        return database.sql("""
                        select id, unit, paired_by, paired_at, last_seen_at from wall
                        where unit is not null and revoked_at is null
                        order by paired_at desc""").query((row, n) -> wall(row)).list();
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    private static Wall wall(ResultSet row) throws SQLException {
        return new Wall(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getString("paired_by"),
                moment(row, "paired_at"),
                moment(row, "last_seen_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A secret of 256 random bits needs no slow hash. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
