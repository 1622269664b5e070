package vn.gioc.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;

class ReportingPeriodTest {
    @Test
    void aWeekRunsFromMondayToSundayAndBelongsToTheYearOfItsThursday() {
        ReportingPeriod first = ReportingPeriod.holding(Frequency.WEEK, LocalDate.of(2025, 12, 29));
        assertThat(first.text()).isEqualTo("2026-W01");
        assertThat(first.year()).isEqualTo(2026);
        assertThat(first.start()).isEqualTo(Zone.startOf(LocalDate.of(2025, 12, 29)));
        assertThat(first.end()).isEqualTo(Zone.startOf(LocalDate.of(2026, 1, 5)));
        assertThat(ReportingPeriod.holding(Frequency.WEEK, LocalDate.of(2027, 1, 3))
                        .text())
                .isEqualTo("2026-W53");
    }

    @Test
    void everyPeriodHoldsItsDaysAndReadsAsWritten() {
        for (LocalDate day = LocalDate.of(2019, 12, 20); day.getYear() < 2028; day = day.plusDays(1)) {
            for (Frequency frequency : Frequency.values()) {
                ReportingPeriod period = ReportingPeriod.holding(frequency, day);
                assertThat(period).isEqualTo(ReportingPeriod.parse(period.text()));
                assertThat(period.start()).isBeforeOrEqualTo(Zone.startOf(day));
                if (frequency != Frequency.INSTANT) {
                    assertThat(period.end()).isAfter(Zone.startOf(day));
                    assertThat(period.before().orElseThrow().end()).isEqualTo(period.start());
                }
            }
            assertThat(ReportingPeriod.holding(Frequency.WEEK, day).firstDay().getDayOfWeek())
                    .isEqualTo(DayOfWeek.MONDAY);
        }
    }

    @Test
    void aFiftyThirdWeekIsComparedWithTheLastWeekOfEarlierYears() {
        ReportingPeriod last = ReportingPeriod.parse("2026-W53");
        assertThat(last.yearsBefore(1).orElseThrow().text()).isEqualTo("2025-W52");
        assertThat(last.yearsBefore(6).orElseThrow().text()).isEqualTo("2020-W53");
        assertThat(ReportingPeriod.parse("2026-W47")
                        .yearsBefore(1)
                        .orElseThrow()
                        .text())
                .isEqualTo("2025-W47");
    }

    @Test
    void theTwentyNinthOfFebruaryHasNoDayAYearAgo() {
        assertThat(ReportingPeriod.parse("2028-02-29").yearsBefore(1)).isEmpty();
        assertThat(ReportingPeriod.parse("2028-02-29")
                        .yearsBefore(4)
                        .orElseThrow()
                        .text())
                .isEqualTo("2024-02-29");
        assertThat(ReportingPeriod.parse("2028-02").yearsBefore(1).orElseThrow().text())
                .isEqualTo("2027-02");
        assertThat(ReportingPeriod.parse("2026-11-20T07:00:00Z").yearsBefore(1)).isEmpty();
        assertThat(ReportingPeriod.parse("2026-11-20T07:00:00Z").before()).isEmpty();
    }

    @Test
    void aYearToDateHoldsAllPeriodsOfItsYearUpToIt() {
        for (String text :
                new String[] {"2026-W47", "2020-W53", "2026-Q3", "2026-11", "2026-11-20", "2026", "2021-W01"}) {
            ReportingPeriod period = ReportingPeriod.parse(text);
            LocalDate first = period.frequency() == Frequency.WEEK
                    ? LocalDate.of(period.year(), 1, 4).with(WeekFields.ISO.dayOfWeek(), 1)
                    : LocalDate.of(period.year(), 1, 1);
            assertThat(period.yearToDate().getFirst()).isEqualTo(period);
            assertThat(period.yearToDate().getLast().firstDay()).isEqualTo(first);
            assertThat(period.yearToDate()).allMatch(each -> each.year() == period.year());
        }
        assertThat(ReportingPeriod.parse("2026-W47").yearToDate()).hasSize(47);
        assertThat(ReportingPeriod.parse("2024-12-31").yearToDate()).hasSize(366);
        assertThat(ReportingPeriod.parse("2026-11-20T07:00:00Z").yearToDate()).hasSize(1);
    }
}
