package vn.gioc.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;

class ReferenceVersionTest {
    private static final String MORNING = "'sessions':[{'days':['MONDAY'],'start':'07:00','end':'11:30'}]";

    @Test
    void aCalendarIsReadAsAnEvent() {
        ReferenceVersion version = read("CALENDAR", "cho-quan", "2", "{'version':'2'," + MORNING + "}");
        assertThat(version.subject()).isEqualTo("calendar/cho-quan");
        assertThat(version.unit()).isEmpty();
        assertThat(EventType.values()).endsWith(EventType.REFERENCE_VERSION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a version unlike its content's | {'version':'3'} | another version
            no version inside | {} | version is missing
            an unknown field | {'version':'2','holidays':[]} | unknown
            a date off and worked | {'version':'2','off':[{'date':'2026-01-01','notice':'N'}],'worked':[{'date':'2026-01-01','as':'FRIDAY','notice':'N'}]} | twice
            a day off without a notice | {'version':'2','off':[{'date':'2026-01-01','notice':' '}]} | notice
            no date | {'version':'2','off':[{'date':'1/1/2026','notice':'N'}]} | 2026-01-31
            sessions that overlap | {'version':'2','sessions':[{'days':['MONDAY'],'start':'07:00','end':'11:30'},{'days':['MONDAY'],'start':'11:29','end':'17:00'}]} | overlap
            a session that ends first | {'version':'2','sessions':[{'days':['MONDAY'],'start':'11:30','end':'11:30'}]} | ends before it starts
            no session that counts | {'version':'2','sessions':[{'days':['MONDAY'],'start':'07:00','end':'11:30','counts':false}]} | counts
            a standard day of nothing | {'version':'2','standardDay':'PT0S'} | standardDay
            a year of another age | {'version':'2','announcedYears':[20026]} | announcedYears
            """)
    void aCalendarThatContradictsItselfIsRefusedByName(String what, String content, String reason) {
        assertThatThrownBy(() -> read("CALENDAR", "vn", "2", content))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("data.content"))
                .hasMessageContaining(reason);
    }

    @Test
    void sessionsMayMeet() {
        assertThat(read("CALENDAR", "vn", "2", """
                {'version':'2','sessions':[{'days':['MONDAY'],'start':'07:00','end':'11:30'},
                                           {'days':['MONDAY'],'start':'11:30','end':'17:00'}]}""")).isNotNull();
    }

    @Test
    void thereIsOneCatalogAndOneSetOfWeights() {
        assertThatThrownBy(() -> read("CATALOG", "other", "2", "{}")).hasMessageContaining("only one");
        assertThatThrownBy(() -> read("WEIGHTS", "767", "2", "{}")).hasMessageContaining("only one");
        assertThatThrownBy(() -> read("WEIGHTS", "766", "2", "{'CKMB':18}")).hasMessageContaining("weights");
        assertThatThrownBy(() -> read("CATALOG", "ward", "2", "{'version':'2'}"))
                .hasMessageContaining("fields: is required");
    }

    private static ReferenceVersion read(String kind, String name, String version, String content) {
        String json = "{'kind':'%s','name':'%s','version':'%s','content':%s}".formatted(kind, name, version, content);
        return (ReferenceVersion) EventDataReader.read(
                EventType.REFERENCE_VERSION, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
