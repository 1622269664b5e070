package vn.gioc.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.dashboard.TestDatabase;

class AccountsTest {
    private final FirstPassword first = new FirstPassword();

    @BeforeEach
    void nobody() {
        TestDatabase.client().sql("truncate account").update();
    }

    @Test
    void theFirstStartMakesAnAdministratorWhosePasswordIsToldOnceAndMustChange() {
        Accounts accounts = accounts(null);
        accounts.makeFirstAdministrator();
        String password = first.take().orElseThrow();
        assertThat(first.take()).isEmpty();
        assertThat(accounts.signIn("admin", password)).hasValue("ADMIN");
        assertThat(accounts.mustChange("admin")).isTrue();
        assertThat(TestDatabase.client()
                        .sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("$2");
        accounts(null).makeFirstAdministrator();
        assertThat(first.take()).as("the second start makes nobody").isEmpty();
        assertThat(accounts.changePassword("admin", "wrong", "a longer one")).isFalse();
        assertThat(accounts.changePassword("admin", password, "a longer one")).isTrue();
        assertThat(accounts.mustChange("admin")).isFalse();
        assertThat(accounts.signIn("admin", password)).isEmpty();
        assertThat(accounts.signIn("admin", "a longer one")).hasValue("ADMIN");
    }

    @Test
    void aGivenPasswordIsNotTold() {
        Accounts accounts = accounts("given by hand");
        accounts.makeFirstAdministrator();
        assertThat(first.take()).isEmpty();
        assertThat(accounts.signIn("admin", "given by hand")).hasValue("ADMIN");
        assertThat(accounts.mustChange("admin")).isFalse();
    }

    @Test
    void nobodyGuessesPasswordsForLong() {
        LoginGuard guard = new LoginGuard(accounts("given by hand"), Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() ->
                            guard.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("admin", "guess")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> guard.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("admin", "given by hand")))
                .isInstanceOf(LockedException.class);
    }

    private Accounts accounts(String given) {
        DashboardSettings settings = new DashboardSettings(
                TestDatabase.url(),
                "postgres",
                "",
                null,
                null,
                null,
                given,
                2,
                Duration.ofSeconds(2),
                Duration.ofMillis(100));
        return new Accounts(TestDatabase.client(), Clock.systemUTC(), first, settings);
    }
}
