package vn.gioc.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Indicator.Comparison;
import vn.gioc.domain.indicator.ReportingPeriod;

final class IndicatorTest {
    @Test
    void theTargetOfTheNarrowestPeriodWins() throws Exception {
        Indicator indicator = jobs("{'2026': 1200, '2026-Q4': 400, '2026-11': 150}");
        assertThat(target(indicator, "2026-11")).isEqualTo("150");
        assertThat(target(indicator, "2026-11-30")).isEqualTo("150");
        assertThat(target(indicator, "2026-12")).isEqualTo("400");
        assertThat(target(indicator, "2026-Q4")).isEqualTo("400");
        assertThat(target(indicator, "2026-Q1")).isEqualTo("1200");
        assertThat(target(indicator, "2026")).isEqualTo("1200");
        assertThat(target(indicator, "2027-01")).as("the general one").isEqualTo("300");
    }

    @Test
    void aWeekHasTheTargetOfTheMonthItBeginsIn() throws Exception {
        Indicator indicator = jobs("{'2026-11': 150, '2026-12': 90}");
        assertThat(target(indicator, "2026-W49")).as("from 30/11").isEqualTo("150");
        assertThat(target(indicator, "2026-W50")).as("from 7/12").isEqualTo("90");
    }

    @Test
    void aMomentHasTheTargetOfItsDay() throws Exception {
        Indicator indicator = jobs("{'2026-11-30': 7}");
        assertThat(target(indicator, "2026-11-30T16:59:00Z")).isEqualTo("7");
        assertThat(target(indicator, "2026-11-30T17:00:00Z")).isEqualTo("300");
    }

    @Test
    void whatTheFileLeavesOutIsNoneAndComparedWithBeforeAndAYearAgo() throws Exception {
        ObjectNode row = row();
        row.remove("target");
        Indicator indicator = read(row);
        assertThat(indicator.targets()).isEmpty();
        assertThat(indicator.targetFor(ReportingPeriod.parse("2026-Q4"))).isEmpty();
        assertThat(indicator.ratio()).isNull();
        assertThat(indicator.isComputed()).isFalse();
        assertThat(indicator.perResidents()).isNull();
        assertThat(indicator.comparisons()).containsExactlyInAnyOrder(Comparison.PREVIOUS, Comparison.YEAR_AGO);
    }

    private static String target(Indicator indicator, String period) {
        return indicator
                .targetFor(ReportingPeriod.parse(period))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static Indicator jobs(String targets) throws Exception {
        ObjectNode row = row();
        row.set("targets", json().readTree(targets.replace('\'', '"')));
        return read(row);
    }

    private static Indicator read(ObjectNode row) throws Exception {
        ObjectNode catalog = json().createObjectNode().put("version", "test");
        for (String list : new String[] {"fields", "procedures", "steps", "categories", "topics", "touchpoints"}) {
            catalog.putArray(list);
        }
        catalog.putArray("indicators").add(row);
        return Catalog.parse(catalog).indicators().getFirst();
    }

    private static ObjectNode row() throws Exception {
        return (ObjectNode) json().readTree("""
                {"code": "jobs-found", "sector": "SOCIETY", "names": {"vi": "Việc làm mới"}, "unitOfMeasure": "người",
                 "decimals": 0, "frequency": "QUARTER", "overTime": "SUM", "overAreas": "SUM", "good": "UP",
                 "target": 300, "staleAfter": "P100D", "smallestShown": 0}""");
    }

    private static JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
