package vn.gioc.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.reference.Books.moment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;

class ReferenceBookTest {
    private static final String WEEK = """
            'sessions':[{'days':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY'],'start':'08:00','end':'12:00'}]""";
    private static final LocalDate TUESDAY = LocalDate.parse("2026-10-06");

    @Test
    void whatShipsIsInForceFromTheBeginning() {
        ReferenceBook book = Books.sample();
        assertThat(book.calendar("cho-quan", moment("1999-01-01T00:00"))).isPresent();
        assertThat(book.calendar("nobody", moment("1999-01-01T00:00"))).isPresent();
        assertThat(book.catalog(moment("1999-01-01T00:00"))).contains(Catalog.sample());
        assertThat(book.weights(moment("1999-01-01T00:00"))).isPresent();
        assertThat(book.calendarChanges("cho-quan")).isEmpty();
        assertThat(book.isEmpty()).isFalse();
    }

    @Test
    void withoutAnyVersionNothingIsGuessed() {
        ReferenceBook book = ReferenceBook.empty();
        assertThat(book.isEmpty()).isTrue();
        assertThat(book.calendar("a", moment("2026-01-01T00:00"))).isEmpty();
        assertThat(book.catalog(moment("2026-01-01T00:00"))).isEmpty();
    }

    @Test
    void theEarliestCountryCalendarHoldsBeforeItsMomentAndLaterOnesFromTheirs() {
        ReferenceBook book = Books.only(
                Books.calendar("2026-05-01T00:00", "vn", "2", "{" + WEEK + "}"),
                Books.calendar("2026-01-01T00:00", "vn", "1", "{" + WEEK + "}"));
        assertThat(version(book, "a", "2025-01-01T00:00")).containsExactly("vn@1");
        assertThat(version(book, "a", "2026-04-30T23:59")).containsExactly("vn@1");
        assertThat(version(book, "a", "2026-05-01T00:00")).containsExactly("vn@2");
        assertThat(book.calendarChanges("a")).containsExactly(moment("2026-05-01T00:00"));
    }

    @Test
    void aUnitsCalendarLiesOverItsCitysAndTheCountrys() {
        ReferenceBook book = Books.only(
                Books.calendar("2026-01-01T00:00", "vn", "1", """
                        {'announcedYears':[2026],'standardDay':'PT8H',%s,
                         'off':[{'date':'2026-10-06','notice':'country'},{'date':'2026-10-07','notice':'country'}],
                         'worked':[{'date':'2026-10-10','as':'MONDAY','notice':'country'}]}""".formatted(WEEK)),
                Books.calendar("2026-02-01T00:00", "city", "c", """
                        {'announcedYears':[2027],'off':[{'date':'2026-10-08','notice':'city'}]}"""),
                Books.calendar("2026-03-01T00:00", "a", "w", """
                        {'standardDay':'PT7H','worked':[{'date':'2026-10-06','as':'MONDAY','notice':'ward'}],
                         'off':[{'date':'2026-10-07','notice':'ward'},{'date':'2026-10-10','notice':'ward'}]}"""));
        WorkingCalendar ward = book.calendar("a", moment("2026-04-01T00:00")).orElseThrow();
        assertThat(ward.versions()).containsExactly("a@w", "city@c", "vn@1");
        assertThat(ward.isWorkingDay(TUESDAY)).isTrue();
        assertThat(ward.special(TUESDAY.plusDays(1)).orElseThrow().notice()).isEqualTo("ward");
        assertThat(ward.isWorkingDay(TUESDAY.plusDays(2))).isFalse();
        assertThat(ward.isWorkingDay(TUESDAY.plusDays(4))).isFalse();
        assertThat(ward.announces(2026) && ward.announces(2027)).isTrue();
        assertThat(ward.standardDay()).hasHours(7);
        WorkingCalendar neighbour =
                book.calendar("b", moment("2026-04-01T00:00")).orElseThrow();
        assertThat(neighbour.versions()).containsExactly("city@c", "vn@1");
        assertThat(neighbour.isWorkingDay(TUESDAY)).isFalse();
        assertThat(neighbour.isWorkingDay(TUESDAY.plusDays(4))).isTrue();
        assertThat(version(book, "a", "2026-01-31T23:59")).containsExactly("vn@1");
        assertThat(book.calendarChanges("a")).containsExactly(moment("2026-02-01T00:00"), moment("2026-03-01T00:00"));
    }

    @Test
    void ofTwoVersionsOfOneMomentTheLaterBySourceAndIdHolds() {
        Known one = Books.calendar("2026-01-01T00:00", "vn", "1", "{" + WEEK + "}");
        Known two = Books.calendar("2026-01-01T00:00", "vn", "2", "{" + WEEK + "}");
        assertThat(version(Books.only(one, two), "a", "2026-01-01T00:00")).containsExactly("vn@2");
        assertThat(version(Books.only(two, one), "a", "2026-01-01T00:00")).containsExactly("vn@2");
        assertThat(version(Books.only(two, one), "a", "2025-12-31T00:00")).containsExactly("vn@1");
    }

    @Test
    void theSameVersionsGiveTheSameCalendarObject() {
        ReferenceBook book = Books.shippedAnd(Books.dayOff("2026-05-01T00:00", "a", "w", "2026-10-06"));
        assertThat(book.calendar("b", moment("2026-01-01T00:00")).orElseThrow())
                .isSameAs(book.calendar("a", moment("2026-04-01T00:00")).orElseThrow());
    }

    @Test
    void unitsThatStandInACircleEndTheChain() {
        ReferenceBook book = ReferenceBook.of(
                Map.of("x", "y", "y", "x"), List.of(Books.calendar("2026-01-01T00:00", "y", "1", "{" + WEEK + "}")));
        assertThat(version(book, "x", "2026-01-01T00:00")).containsExactly("y@1");
    }

    private static List<String> version(ReferenceBook book, String unit, String at) {
        return book.calendar(unit, moment(at)).orElseThrow().versions();
    }
}
