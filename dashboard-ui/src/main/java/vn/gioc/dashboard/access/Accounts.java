package vn.gioc.dashboard.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.DashboardSettings;

/** The people who may sign in: in this version, administrators. */
@Service
public class Accounts {
    /** The name of the administrator made at the first start. */
    public static final String FIRST_ADMINISTRATOR = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int SHORTEST_PASSWORD = 10;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKMNPQRTUVWXY34679";

    private final JdbcClient database;
    private final Clock clock;
    private final FirstPassword firstPassword;
    private final @Nullable String givenPassword;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String nobodysHash = encoder.encode("nobody");
    private volatile boolean ensured;

    Accounts(JdbcClient database, Clock clock, FirstPassword firstPassword, DashboardSettings settings) {
        this.database = database;
        this.clock = clock;
        this.firstPassword = firstPassword;
        this.givenPassword = settings.adminPassword();
    }

    private record Account(String hash, String role) {}

    @EventListener(ApplicationStartedEvent.class)
    void makeFirstAdministrator() {
        try {
            ensureAdministrator();
        } catch (DataAccessException e) {
            LOG.warn("No database yet: the first administrator is made once there is one");
        }
    }

    /**
     * The role of who signs in; empty for a wrong name or password, which take equally long.
     *
     * @throws DataAccessException where the database can't be read
     */
    Optional<String> signIn(String username, String password) {
        ensureAdministrator();
        Optional<Account> account = find(username);
        boolean matches = encoder.matches(password, account.map(Account::hash).orElse(nobodysHash));
        return account.filter(found -> matches).map(Account::role);
    }

    /** Whether the password was made by the centre and should be changed. */
    public boolean mustChange(String username) {
        return database.sql("select must_change from account where username = ?")
                .param(username)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * @return false where {@code old} is wrong
     * @throws IllegalArgumentException where the new password has less than 10 characters, or more than 72 bytes
     */
    public boolean changePassword(String username, String old, String next) {
        if (next.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        Optional<Account> account = find(username).filter(found -> encoder.matches(old, found.hash()));
        if (account.isEmpty()) {
            return false;
        }
        database.sql("update account set password_hash = ?, must_change = false where username = ?")
                .params(encoder.encode(next), username)
                .update();
        return true;
    }

    private Optional<Account> find(String username) {
        return database.sql("select password_hash, role from account where username = ?")
                .param(username)
                .query((row, n) -> new Account(row.getString("password_hash"), row.getString("role")))
                .optional();
    }

    private synchronized void ensureAdministrator() {
        if (ensured) {
            return;
        }
        boolean none = database.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
        if (none) {
            String password = givenPassword == null ? randomPassword() : givenPassword;
            int made = database.sql("""
                            insert into account (username, password_hash, role, must_change, created_at)
                            values (?, ?, 'ADMIN', ?, ?)
                            on conflict do nothing""")
                    .params(
                            FIRST_ADMINISTRATOR,
                            encoder.encode(password),
                            givenPassword == null,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (made == 1 && givenPassword == null) {
                firstPassword.made(password);
            }
        }
        ensured = true;
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
