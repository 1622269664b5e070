package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.access.Walls;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The manager sees in the hand whether the walls are alive, as the alert of a silent screen judges it: ten minutes. */
class WallsOnThePhoneTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    /** 14:00 in the ward, a Wednesday. */
    private static final Instant START = Instant.parse("2026-11-25T07:00:00Z");

    private Instant now = START;
    private final Clock clock = new MovedClock();
    private final WallQueries queries = queries();
    private final ManagerFace face = new ManagerFace(WARD, Words.vietnamese());

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        ReferenceRows.clear();
        ReferenceRows.shipped();
    }

    @AfterEach
    void clear() {
        TestDatabase.clear();
        ReferenceRows.clear();
    }

    @Test
    void twoOfTwoAreAlive() {
        now = START.plus(Duration.ofMinutes(30));
        wall("cho-quan", now.minusSeconds(40));
        wall("cho-quan", now.minusSeconds(600));
        Element row = row();
        assertThat(row.select(".title").text()).isEqualTo("Màn hình tường đang chạy");
        assertThat(row.select(".count").text()).isEqualTo("2/2");
        assertThat(row.select(".count").hasClass("good")).isTrue();
        assertThat(row.select("a").attr("href")).isEqualTo("/admin");
    }

    @Test
    void theSilentOneIsNamedWithTheMomentItWasLastHeard() {
        now = START.plus(Duration.ofMinutes(30));
        wall("cho-quan", now.minusSeconds(40));
        wall("cho-quan", now.minusSeconds(601));
        Element row = row();
        assertThat(row.select(".count").text()).isEqualTo("1/2");
        assertThat(row.select(".count").hasClass("bad")).isTrue();
        assertThat(row.select(".note").text()).isEqualTo("màn hình ghép 26/10/2026 14:00 im lặng từ 14:19");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(row().select(".note").text())
                .as("the longest first, and how many more")
                .isEqualTo("màn hình ghép 26/10/2026 14:00 im lặng từ 14:19 · thêm 1 màn hình nữa");
    }

    @Test
    void aServerThatHasJustBegunCallsNoWallSilentAndNoneAlive() {
        wall("cho-quan", START.minus(Duration.ofHours(3)));
        now = START.plus(Duration.ofMinutes(9));
        Element row = row();
        assertThat(row.select(".count").text()).isEqualTo("–/1");
        assertThat(row.select(".count").hasClass("stale")).isTrue();
        assertThat(row.select(".note").text()).startsWith("máy chủ vừa khởi động");
        now = START.plus(Duration.ofMinutes(10));
        assertThat(row().select(".count").text()).isEqualTo("0/1");
    }

    @Test
    void oneThatWasNeverSeenIsNotAlive() {
        now = START.plus(Duration.ofMinutes(30));
        wall("cho-quan", null);
        assertThat(row().select(".count").text()).isEqualTo("0/1");
        assertThat(row().select(".note").text()).isEqualTo("1 màn hình chưa thấy lần nào");
        assertThat(row().select(".count").hasClass("watch")).isTrue();
    }

    @Test
    void aUnitWithoutWallsHasNoRow() {
        now = START.plus(Duration.ofMinutes(30));
        wall("hcm", now);
        assertThat(row().hasAttr("hidden")).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsClaimed() {
        face.show(Optional.empty(), now);
        Element row = html();
        assertThat(row.hasAttr("hidden")).isFalse();
        assertThat(row.select(".count").text()).isEqualTo("–");
        assertThat(row.select(".count").hasClass("stale")).isTrue();
        assertThat(row.select(".note").text()).isEqualTo("chưa đọc được");
    }

    private Element row() {
        face.show(queries.of(WARD), now);
        return html();
    }

    private Element html() {
        return Jsoup.parse(face.getElement().getOuterHTML()).select("li.walls").first();
    }

    /** What it has read it keeps for ten seconds; each test looks later than that, or for the first time. */
    private WallQueries queries() {
        try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(JdbcClient.class, TestDatabase::client);
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Units.class, Units::sample);
            beans.registerBean(ReferenceQueries.class, () -> ReferenceRows.queries(clock));
            beans.register(Walls.class, WallQueries.class);
            beans.refresh();
            return beans.getBean(WallQueries.class);
        }
    }

    private static void wall(String unit, Instant lastSeen) {
        UUID wall = UUID.randomUUID();
        TestDatabase.row("wall")
                .with("id", wall)
                .with("unit", unit)
                .with("token_hash", wall.toString())
                .with("paired_by", "admin")
                .with("paired_at", START.minus(Duration.ofDays(30)))
                .with("last_seen_at", lastSeen)
                .with("created_at", START.minus(Duration.ofDays(30)))
                .insert();
    }

    private final class MovedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
