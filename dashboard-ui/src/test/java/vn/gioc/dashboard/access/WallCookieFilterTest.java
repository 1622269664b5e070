package vn.gioc.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.unit.Units;

class WallCookieFilterTest {
    private final Walls walls = new Walls(TestDatabase.client(), Clock.systemUTC(), Units.sample());
    private final AtomicReference<Authentication> seen = new AtomicReference<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        TestDatabase.client().sql("truncate wall").update();
    }

    @Test
    void aPairedWallIsKnownByItsCookieForItsUnitOnly() throws Exception {
        Walls.Beginning beginning = walls.begin().orElseThrow();
        walls.pair(walls.beginPairing(beginning.wall()).orElseThrow().code(), "cho-quan", "admin");
        visit(walls, "/wall/cho-quan", beginning.token());
        assertThat(seen.get().getAuthorities()).extracting(Object::toString).containsExactly("ROLE_WALL");
        Viewer viewer = new Viewer();
        SecurityContextHolder.getContext().setAuthentication(seen.get());
        assertThat(viewer.maySeeWall("cho-quan")).isTrue();
        assertThat(viewer.maySeeWall("hcm")).isFalse();
        assertThat(viewer.isAdministrator()).isFalse();
        assertThat(viewer.wall()).hasValue(beginning.wall());
    }

    @Test
    void aWaitingWallAndARevokedOneAreNobody() throws Exception {
        Walls.Beginning beginning = walls.begin().orElseThrow();
        visit(walls, "/wall", beginning.token());
        assertThat(seen.get()).isNull();
        walls.pair(walls.beginPairing(beginning.wall()).orElseThrow().code(), "cho-quan", "admin");
        walls.revoke(beginning.wall());
        MockHttpServletRequest request = visit(walls, "/wall", beginning.token());
        assertThat(seen.get()).isNull();
        assertThat(request.getAttribute(WallCookieFilter.WAITING))
                .as("it begins anew")
                .isNotNull()
                .isNotEqualTo(beginning.wall());
        assertThat(response.getHeaders("set-cookie").getLast())
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain(beginning.token());
    }

    @Test
    void somebodyWhoSignedInStaysWhoTheyAre() throws Exception {
        Authentication admin = new TestingAuthenticationToken("admin", null, "ROLE_ADMIN");
        SecurityContextHolder.getContext().setAuthentication(admin);
        visit(walls, "/wall/hcm", null);
        assertThat(seen.get()).isSameAs(admin);
        assertThat(new Viewer().maySeeWall("hcm")).isTrue();
        assertThat(response.getHeader("set-cookie")).isNull();
    }

    @Test
    void whileTheDatabaseIsAwayAWallKeepsItsCookieAndComesAgain() throws Exception {
        try (HikariDataSource nowhere = new HikariDataSource()) {
            nowhere.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none");
            nowhere.setConnectionTimeout(250);
            nowhere.setInitializationFailTimeout(-1);
            Walls away = new Walls(JdbcClient.create(nowhere), Clock.systemUTC(), Units.sample());
            visit(away, "/wall/cho-quan", "some-token");
        }
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("set-cookie")).isNull();
        assertThat(response.getContentAsString()).contains("refresh");
    }

    private MockHttpServletRequest visit(Walls known, String path, String token) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (token != null) {
            request.setCookies(new Cookie(WallCookieFilter.COOKIE, token));
        }
        seen.set(null);
        new WallCookieFilter(known)
                .doFilter(
                        request,
                        response,
                        (passed, answer) ->
                                seen.set(SecurityContextHolder.getContext().getAuthentication()));
        return request;
    }
}
