package vn.gioc.dashboard.serviceindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.figure.FlowQueries;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.serviceindex.IndexPeriod.Choice;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.unit.Units;

class IndexQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final IndexPeriod NOVEMBER = Choice.MONTH.around(TODAY);
    private static final Instant DAY = Instant.parse("2026-11-09T17:00:00Z");
    private static final Instant MONTH = Instant.parse("2026-10-31T17:00:00Z");
    private static final Instant LAST_MONTH = Instant.parse("2026-10-31T16:59:59Z");

    private final IndexQueries queries = queries();

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        TestDatabase.client().sql("truncate reference_version").update();
        TestDatabase.flushed(1, 1, NOW);
    }

    @Test
    void thePointsOfAMonthComeFromItsFlowsAndFacts() {
        TestDatabase.dossierFlow("MONTH", MONTH)
                .with("channel", "ONLINE")
                .with("received", 30L)
                .with("early", 10L)
                .with("on_time", 7L)
                .with("late", 3L)
                .insert();
        TestDatabase.dossierFlow("MONTH", MONTH)
                .with("channel", "IN_PERSON")
                .with("received", 10L)
                .insert();
        TestDatabase.reportFlow("MONTH", MONTH)
                .with("on_time", 3L)
                .with("late", 1L)
                .insert();
        ended("d-1", DAY, true, true, true, 5);
        ended("d-2", DAY, true, false, false, 3);
        ended("d-3", DAY, false, null, null, null);
        ended("d-5", DAY, true, null, null, null);
        ended("d-4", LAST_MONTH, true, false, false, 1);
        report("r-1", DAY, 4);
        report("r-2", DAY, 2);
        assertThat(read("cho-quan"))
                .isEqualTo(Map.of(
                        "CKMB", "–",
                        "TDGQ", "17.00 of 20",
                        "CLGQ", "9.00 of 12",
                        "TTTT", "5.00 of 10",
                        "MDSH", "11.00 of 22",
                        "MDHL", "10.50 of 18"));
        Reading reading = queries.read("cho-quan", NOVEMBER, NOW);
        assertThat(reading.index().measurable()).isEqualByComparingTo("82");
        assertThat(reading.asOf()).isEqualTo(NOW);
        assertThat(reading.official()).isNull();
    }

    @Test
    void whatNoDossierTellsIsUnknownAndNotANo() {
        ended("d-1", DAY, true, null, null, null);
        assertThat(read("cho-quan"))
                .containsEntry("TTTT", "–")
                .containsEntry("MDSH", "–")
                .containsEntry("MDHL", "–");
    }

    @Test
    void aCityIsItsWardsTogether() {
        ended("d-1", DAY, true, true, true, 5);
        TestDatabase.dossier("d-2")
                .with("unit", "an-dong")
                .with("stage", "DONE")
                .with("ended_at", DAY)
                .with("ended_by", "RETURNED")
                .with("digitised", false)
                .insert();
        assertThat(read("hcm")).containsEntry("MDSH", "11.00 of 22");
    }

    @Test
    void theOfficialScoreStandsBesideTheEstimateWithTheDifference() {
        value("index-766-official", "2026-09", "81.5");
        value("index-766-official", "2026-10", "84.25");
        value("index-766-openness", "2026-10", "90");
        Reading reading = queries.read("cho-quan", NOVEMBER, NOW);
        assertThat(reading.official().period()).isEqualTo("2026-10");
        assertThat(reading.sentFor()).containsEntry("index-766-openness", "2026-10");
        assertThat(reading.index().reached()).isEqualByComparingTo("16.2");
        assertThat(reading.above().orElseThrow()).isEqualByComparingTo("5.75");
        assertThat(queries.read("cho-quan", new IndexPeriod(TODAY.minusDays(60), TODAY.minusDays(55)), NOW)
                        .official()
                        .period())
                .isEqualTo("2026-09");
    }

    @Test
    void theWeightsInForceAtTheEndOfThePeriodCount() {
        ended("d-1", DAY, true, true, true, 5);
        assertThat(queries.read("cho-quan", NOVEMBER, NOW).published()).isFalse();
        weights("late-2026", "2026-11-20T17:00:00Z", 30);
        weights("early-2026", "2026-05-31T17:00:00Z", 10);
        weights("2027", "2026-12-31T17:00:00Z", 50);
        assertThat(queries.read("cho-quan", NOVEMBER, NOW).weights().version()).isEqualTo("late-2026");
        assertThat(queries.read("cho-quan", NOVEMBER, NOW).index().reached()).isEqualByComparingTo("30");
        assertThat(version(LocalDate.of(2026, 10, 1))).isEqualTo("early-2026");
        assertThat(version(LocalDate.of(2026, 1, 1)))
                .as("before the first, the first")
                .isEqualTo("early-2026");
        assertThat(queries.read("cho-quan", NOVEMBER, NOW).published()).isTrue();
    }

    @Test
    void thePageSaysWhatCostsMostAndThatItIsAnEstimate() {
        TestDatabase.dossierFlow("MONTH", MONTH)
                .with("early", 400L)
                .with("on_time", 97L)
                .with("late", 3L)
                .insert();
        Document page = page();
        assertThat(page.text())
                .contains("3 hồ sơ quá hạn làm mất 0,12 điểm")
                .contains("GIOC ước tính")
                .contains("trên 20 điểm đo được")
                .contains("Không tính 80 điểm của phần chưa có dữ liệu.")
                .contains("trung tâm chưa công bố phiên bản nào");
        assertThat(page.select("[data-index=points]").text()).isEqualTo("19,88");
        assertThat(page.select("[data-index=CKMB]").text()).isEqualTo("chưa có dữ liệu");
        TestDatabase.clear();
        assertThat(page().text()).contains("Kỳ này chưa có dữ liệu nào để ước tính.");
    }

    @Test
    void periodsAreWholeDaysOfTheUnit() {
        assertThat(IndexPeriod.asked(null, null, TODAY)).isEqualTo(NOVEMBER);
        assertThat(IndexPeriod.asked("2026-11-02", "2026-11-09", TODAY).to())
                .isEqualTo(Instant.parse("2026-11-08T17:00:00Z"));
        assertThat(IndexPeriod.asked("2026-11-02", null, TODAY).after()).isEqualTo(TODAY.plusDays(1));
        assertThat(Choice.QUARTER.around(TODAY))
                .isEqualTo(new IndexPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
        for (String[] wrong : new String[][] {
            {null, "2026-11-02"}, {"2026-11-09", "2026-11-02"}, {"x", null}, {"2026-11-02T08:00:00+07:00", null}
        }) {
            assertThatThrownBy(() -> IndexPeriod.asked(wrong[0], wrong[1], TODAY))
                    .isInstanceOf(ErrorResponseException.class);
        }
    }

    private Document page() {
        var unit = Units.sample().find("cho-quan").orElseThrow();
        Reading reading = queries.read("cho-quan", NOVEMBER, NOW);
        return Jsoup.parse(new IndexFace(unit, reading, Choice.MONTH, Words.vietnamese(), NOW)
                .getElement()
                .getOuterHTML());
    }

    private Map<String, String> read(String unit) {
        return queries.read(unit, NOVEMBER, NOW).index().groups().stream()
                .collect(Collectors.toMap(
                        group -> group.code(),
                        group -> group.known()
                                ? group.reached().setScale(2, java.math.RoundingMode.HALF_UP) + " of "
                                        + group.measurable()
                                : "–"));
    }

    private String version(LocalDate first) {
        return queries.read("cho-quan", new IndexPeriod(first, first.plusDays(1)), NOW)
                .weights()
                .version();
    }

    private static void ended(
            String code, Instant at, boolean fee, Boolean paidOnline, Boolean digitised, Integer rating) {
        TestDatabase.dossier(code)
                .with("stage", "DONE")
                .with("ended_at", at)
                .with("ended_by", "PROCESSED")
                .with("fee_due", fee)
                .with("paid_online", paidOnline)
                .with("digitised", digitised)
                .with("rating", rating)
                .insert();
    }

    private static void report(String code, Instant at, int rating) {
        TestDatabase.report(code)
                .with("is_open", false)
                .with("ended_at", at)
                .with("ended_by", "RESOLVED")
                .with("rating", rating)
                .insert();
    }

    private static void value(String indicator, String month, String value) {
        Instant start = LocalDate.parse(month + "-01")
                .atStartOfDay(vn.gioc.domain.figure.Zone.ID)
                .toInstant();
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", indicator)
                .with("area", "")
                .with("period", month)
                .with("frequency", "MONTH")
                .with("period_start", start)
                .with("period_end", start.plusSeconds(2_592_000))
                .with("value", new BigDecimal(value))
                .with("revision", 0)
                .with("revisions", 1)
                .with("source", "index")
                .with("occurred_at", start)
                .with("recorded_at", start)
                .with("epoch", 1L)
                .with("seq", 1L)
                .insert();
    }

    private static void weights(String version, String from, int points) {
        TestDatabase.client()
                .sql("""
                        insert into reference_version (kind, name, version, content, in_force_from, source, id,
                                                       recorded_at, epoch, seq)
                        values ('WEIGHTS', '766', :version, :content::json, :from::timestamptz, 'gioc', :version,
                                :from::timestamptz, 1, 1)""")
                .param("version", version)
                .param("from", from)
                .param("content", """
                        {"version": "%s", "source": "x", "groups": [
                          {"code": "MDSH", "names": {"vi": "x"}, "points": %d, "parts": [
                            {"code": "MDSH.1", "names": {"vi": "x"}, "points": %2$d, "input": "dossiers.digitised"}]}]}""".formatted(version, points))
                .update();
    }

    private static IndexQueries queries() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, (Supplier<DataSource>) TestDatabase::dataSource);
        context.registerBean(JdbcClient.class, (Supplier<JdbcClient>) TestDatabase::client);
        context.registerBean(Units.class, (Supplier<Units>) Units::sample);
        context.registerBean(Catalog.class, (Supplier<Catalog>) Catalog::sample);
        context.register(
                FlowQueries.class,
                JobQueries.class,
                Tables.class,
                FlowShares.class,
                FactShares.class,
                SentValues.class,
                IndexQueries.class);
        context.refresh();
        return context.getBean(IndexQueries.class);
    }
}
