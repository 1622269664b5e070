package vn.gioc.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.feed.LateQueries.Group;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Two officers, an unknown one, and rows that are not late at all or lie in another ward. */
class LateQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();

    private final ListQueries lists = new ListQueries(TestDatabase.client(), Catalog::sample);
    private final LateQueries late = new LateQueries(TestDatabase.client(), lists, Catalog::sample, Units.sample());

    @BeforeEach
    void fill() {
        TestDatabase.clear();
        dossier("a-1", "CB-01", "OPEN", -50);
        dossier("a-2", "CB-01", "PAUSED", -20);
        dossier("b-1", "CB-02", "OPEN", -90);
        dossier("n-1", null, "OPEN", -1);
        dossier("soon", "CB-02", "OPEN", 20);
        dossier("far", "CB-02", "OPEN", 200);
        dossier("done", "CB-02", "DONE", -300);
        TestDatabase.dossier("other")
                .with("unit", "an-dong")
                .with("stage", "OPEN")
                .with("officer", "CB-01")
                .with("overdue_from", NOW.minusSeconds(1))
                .with("due_at", NOW.minusSeconds(1))
                .insert();
    }

    @Test
    void thePartsAreTheWholeTheLargestFirst() {
        List<Group> groups = late.groups(Late.OVERDUE_DOSSIERS, WARD, Late.By.OFFICER, NOW);
        assertThat(groups).extracting(Group::key).containsExactly("CB-01", "CB-02", "");
        assertThat(groups).extracting(Group::count).containsExactly(2L, 1L, 1L);
        assertThat(groups).extracting(Group::name).containsExactly("CB-01", "CB-02", "Chưa rõ");
        assertThat(groups.getFirst().firstDue()).isEqualTo(NOW.minus(Duration.ofHours(50)));
        assertThat(late.groups(Late.OVERDUE_DOSSIERS, WARD, Late.By.KIND, NOW))
                .extracting(Group::count)
                .containsExactly(4L);
        assertThat(late.groups(Late.OVERDUE_DOSSIERS, WARD, Late.By.AREA, NOW))
                .extracting(Group::count)
                .containsExactly(4L);
    }

    @Test
    void aPartOpensToItsRowsTheWorstFirst() {
        assertThat(late.items(Late.OVERDUE_DOSSIERS, WARD, Late.By.OFFICER, "CB-01", NOW, 10))
                .extracting(Item::code)
                .containsExactly("a-1", "a-2");
        assertThat(late.items(Late.OVERDUE_DOSSIERS, WARD, Late.By.OFFICER, "", NOW, 10))
                .extracting(Item::code)
                .containsExactly("n-1");
        assertThat(late.items(Late.OVERDUE_DOSSIERS, WARD, Late.By.AREA, "", NOW, 1))
                .extracting(Item::code)
                .containsExactly("b-1");
    }

    @Test
    void whatFallsDueSoonIsNeitherLateNorFarAway() {
        assertThat(late.groups(Late.DOSSIERS_DUE_SOON, WARD, Late.By.OFFICER, NOW))
                .containsExactly(new Group("CB-02", "CB-02", 1, NOW.plus(Duration.ofHours(20))));
        assertThat(late.items(Late.DOSSIERS_DUE_SOON, WARD, Late.By.OFFICER, "CB-02", NOW, 10))
                .extracting(Item::code)
                .containsExactly("soon");
    }

    @Test
    void reportsByWhoHasThemAndByCategory() {
        TestDatabase.report("r-1")
                .with("assignee", "to-ky-thuat")
                .with("category", "no-such")
                .with("overdue_from", NOW)
                .with("due_at", NOW)
                .insert();
        TestDatabase.report("r-2")
                .with("assignee", "to-ky-thuat")
                .with("is_open", false)
                .with("overdue_from", NOW)
                .with("due_at", NOW)
                .insert();
        assertThat(late.groups(Late.OVERDUE_REPORTS, WARD, Late.By.OFFICER, NOW))
                .containsExactly(new Group("to-ky-thuat", "to-ky-thuat", 1, NOW));
        assertThat(late.groups(Late.OVERDUE_REPORTS, WARD, Late.By.KIND, NOW))
                .extracting(Group::name)
                .containsExactly("no-such");
    }

    private static void dossier(String code, String officer, String stage, int hoursUntilDue) {
        Instant due = NOW.plus(Duration.ofHours(hoursUntilDue));
        TestDatabase.dossier(code)
                .with("stage", stage)
                .with("officer", officer)
                .with("due_at", due)
                .with("due_soon_from", due.minus(Duration.ofHours(24)))
                .with("overdue_from", due)
                .insert();
    }
}
