package vn.gioc.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.domain.dossier.DossierStatusChanged;

class EventDataReaderTest {
    @Test
    void aDossierStatusIsRead() {
        DossierStatusChanged data = (DossierStatusChanged)
                read(
                        EventType.DOSSIER_STATUS,
                        "{'unit':'a','procedure':'1.001193','status':'RECEIVED','channel':'ONLINE','limit':'P5D','dueAt':'2026-11-30T17:00:00+07:00','feeDue':50000}");
        assertThat(data.dueAt()).isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(data.feeDue().present()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data.fullName|{'unit':'a','procedure':'p','status':'RECEIVED','fullName':'x'}",
                "data.status|{'unit':'a','procedure':'p','status':'LOST'}",
                "data.status|{'unit':'a','procedure':'p'}",
                "data.unit|{'procedure':'p','status':'RECEIVED'}",
                "data.procedure|{'unit':'a','procedure':7,'status':'RECEIVED'}",
                "data.dueAt|{'unit':'a','procedure':'p','status':'RECEIVED','dueAt':'2026-11-30T17:00:00'}",
                "data.rating|{'unit':'a','procedure':'p','status':'RECEIVED','rating':6}",
                "data.toUnit|{'unit':'a','procedure':'p','status':'TRANSFERRED'}",
                "data.limit|{'unit':'a','procedure':'p','status':'RECEIVED','limit':'5 days'}",
                "data.paidOnline|{'unit':'a','procedure':'p','status':'RECEIVED','paidOnline':'yes'}",
                "data|[1]",
                "data|null",
            })
    void aFieldThatBreaksARuleIsNamedAndItsValueIsNot(String field, String json) {
        assertThatThrownBy(() -> read(EventType.DOSSIER_STATUS, json)).isInstanceOfSatisfying(InvalidField.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.detail()).doesNotContain("LOST").doesNotContain("5 days");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e18",
                "1e2147483647",
                "0e2147483647",
                "-1e2147483647",
                "1e-10",
                "1e-2147483648",
                "1e400000000000"
            })
    void aNumberTooLargeOrTooFineToKeepIsRefused(String value) {
        assertThatThrownBy(() -> read(EventType.INDICATOR_VALUE, "{'unit':'a','period':'2026','value':" + value + "}"))
                .isInstanceOf(InvalidField.class);
    }

    private static EventData read(EventType type, String json) {
        return EventDataReader.read(type, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
