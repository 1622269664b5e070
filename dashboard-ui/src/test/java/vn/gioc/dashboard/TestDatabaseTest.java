package vn.gioc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void rowsOfEveryKindFitTheSchema() {
        TestDatabase.clear();
        TestDatabase.dossier("d-1").insert();
        TestDatabase.report("r-1").insert();
        TestDatabase.dossierFlow("DAY", Instant.EPOCH).with("received", 3L).insert();
        TestDatabase.reportFlow("DAY", Instant.EPOCH).insert();
        TestDatabase.interactionFlow("DAY", Instant.EPOCH).insert();
        assertThat(TestDatabase.client()
                        .sql("select received from dossier_flow")
                        .query(Long.class)
                        .single())
                .isEqualTo(3L);
        TestDatabase.clear();
        assertThat(TestDatabase.client()
                        .sql("select count(*) from dossier")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
