package vn.gioc.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.language.Words;

class BalanceQuestionTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @Test
    void aWeekIsFromMondayToSundayInDays() {
        BalanceQuestion week = parse(Map.of("period", "week", "day", "2026-11-22"));
        assertThat(week.first()).isEqualTo("2026-11-16");
        assertThat(week.last()).isEqualTo("2026-11-22");
        assertThat(week.rows()).isEqualTo(Bucket.DAY);
        assertThat(week.bounds())
                .hasSize(8)
                .startsWith(Instant.parse("2026-11-15T17:00:00Z"))
                .endsWith(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(week.fromTo()).isEqualTo("from=2026-11-16&to=2026-11-23");
        assertThat(PeriodName.of(week, Words.vietnamese())).isEqualTo("Tuần 47, 16/11/2026 – 22/11/2026");
    }

    @Test
    void whatIsNotSaidOrSaidAmissIsThisWeekOfDossiers() {
        BalanceQuestion week = parse(Map.of());
        assertThat(parse(Map.of("period", "fortnight"))).isEqualTo(week);
        assertThat(parse(Map.of("period", "custom", "from", "2026-11-22", "until", "2026-11-01")))
                .isEqualTo(week);
        assertThat(parse(Map.of("day", "0001-01-01", "by", "minute"))).isEqualTo(week);
        assertThat(week.subject()).isEqualTo(Subject.DOSSIERS);
    }

    @Test
    void aQuarterIsCutIntoTheWeeksThatLieInIt() {
        BalanceQuestion quarter = parse(Map.of("period", "quarter", "of", "reports"));
        assertThat(quarter.first()).isEqualTo("2026-10-01");
        assertThat(quarter.last()).isEqualTo("2026-12-31");
        assertThat(quarter.rows()).isEqualTo(Bucket.WEEK);
        assertThat(quarter.bounds())
                .startsWith(Instant.parse("2026-09-30T17:00:00Z"), Instant.parse("2026-10-04T17:00:00Z"))
                .endsWith(Instant.parse("2026-12-27T17:00:00Z"), Instant.parse("2026-12-31T17:00:00Z"));
        assertThat(PeriodName.ofRow(
                        Bucket.WEEK, quarter.bounds().get(0), quarter.bounds().get(1), Words.vietnamese()))
                .isEqualTo("Tuần 40 (01/10–04/10)");
        assertThat(PeriodName.of(quarter, Words.vietnamese())).isEqualTo("Quý 4/2026");
    }

    @Test
    void itsAddressesAskForThePeriodBeforeAndForTheSameInOtherRows() {
        BalanceQuestion month = parse(Map.of("period", "month", "day", "2026-03-31"));
        assertThat(parseAddress(month.address(-1)).first()).isEqualTo("2026-02-01");
        assertThat(parseAddress(month.address(1)).first()).isEqualTo("2026-04-01");
        assertThat(parseAddress(month.address(Bucket.WEEK)).rows()).isEqualTo(Bucket.WEEK);
        assertThat(parseAddress(month.address(Subject.REPORTS)).subject()).isEqualTo(Subject.REPORTS);
        BalanceQuestion days = parse(Map.of("period", "custom", "from", "2026-11-01", "until", "2026-11-10"));
        assertThat(days.fromTo()).isEqualTo("from=2026-11-01&to=2026-11-11");
        assertThat(parseAddress(days.address(-1)).fromTo()).isEqualTo("from=2026-10-22&to=2026-11-01");
    }

    private static BalanceQuestion parse(Map<String, String> said) {
        return BalanceQuestion.parse("cho-quan", said, SUNDAY);
    }

    private static BalanceQuestion parseAddress(String address) {
        Map<String, String> said = new java.util.HashMap<>();
        for (String each : address.substring(address.indexOf('?') + 1).split("&")) {
            said.put(each.split("=")[0], each.split("=")[1]);
        }
        return parse(said);
    }
}
