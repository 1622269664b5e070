package vn.gioc.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.deadline.WorkingCalendar;

class AlertRulesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.civilService();

    @Test
    void theSampleWatchesWhatAWardIsAskedAbout() {
        assertThat(AlertRules.sample().rules())
                .extracting(AlertRule::code)
                .contains(
                        "dossiers-overdue",
                        "dossiers-due-soon",
                        "reports-overdue",
                        "dengue",
                        "air-quality",
                        "source-silent",
                        "differing",
                        "screen-down");
    }

    @Test
    void theSampleSaysWhatEachOfItsOwnersIsCalled() {
        AlertRules sample = AlertRules.sample();
        assertThat(sample.owners().keySet())
                .containsAll(sample.rules().stream()
                        .flatMap(rule -> Stream.concat(
                                Stream.ofNullable(rule.owner()),
                                rule.escalate().stream().map(AlertRule.Escalation::to)))
                        .toList());
    }

    @Test
    void aFileThatNamesNoOwnersLeavesThemTheirCodes() throws JsonProcessingException {
        assertThat(rules("{'code':'r','names':{'vi':'R'},'when':{'kind':'DIFFERING'},'owner':'x'}")
                        .owners())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'THRESHOLD','figure':'dossiers.open','raise':5,'clear':5} | come and go",
                "{'kind':'THRESHOLD','figure':'dossiers.open','clear':5} | when.raise is missing",
                "{'kind':'THRESHOLD','figure':'dossiers.open','raise':5,'clear':2,'bad':4} | wrong side",
                "{'kind':'INDICATOR_LINE','figure':'dossiers.open'} | not an indicator",
                "{'kind':'WARNING_LINE','figure':'dossiers.open'} | not an indicator",
                "{'kind':'WARNING_LINE','figure':'indicators.dengue-cases','percent':-1} | less than nothing",
                "{'kind':'SPIKE','figure':'reports.received','deviations':3,'atLeast':5,'weeks':2} | between 4 and 52",
                "{'kind':'SCREEN_DOWN','silence':'PT1M'} | shorter than PT2M",
                "{'kind':'SCREEN_DOWN','silence':'soon'} | ISO 8601",
                "{'kind':'RAIN'} | RAIN",
                "{'kind':'DIFFERING','figur':'x'} | figur"
            })
    void aConditionThatCannotBeIsRefusedWithItsReason(String when, String reason) {
        assertThatThrownBy(() -> rules("{'code':'r','names':{'vi':'R'},'when':" + when + "}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        String one = "{'code':'r','names':{'vi':'R'},'when':{'kind':'DIFFERING'}}";
        assertThatThrownBy(() -> rules(one + "," + one)).hasMessageContaining("the rule r stands twice");
    }

    @Test
    void itsDueMomentQuietHoursAndEscalationAreInWorkingTime() throws JsonProcessingException {
        AlertRule rule = rules("{'code':'r','names':{'vi':'R'},'when':{'kind':'DIFFERING'},'quiet':true,'limit':'PT4H',"
                        + "'escalate':[{'after':'PT2H','to':'chu-tich'}]}")
                .rule("r")
                .orElseThrow();
        Instant friday = Instant.parse("2026-11-20T09:00:00Z");
        assertThat(rule.notBefore(Instant.parse("2026-11-20T13:00:00Z"), CALENDAR))
                .as("Monday 07:00")
                .isEqualTo("2026-11-23T00:00:00Z");
        assertThat(rule.dueAt(friday, CALENDAR))
                .as("an hour on Friday, three on Monday")
                .isEqualTo("2026-11-23T03:00:00Z");
        assertThat(rule.escalations(friday, Instant.parse("2026-11-22T09:00:00Z"), CALENDAR))
                .isZero();
        assertThat(rule.escalations(friday, Instant.parse("2026-11-23T01:00:00Z"), CALENDAR))
                .isEqualTo(1);
    }

    private static AlertRules rules(String rules) throws JsonProcessingException {
        return AlertRules.parse(
                JsonMapper.builder().build().readTree(("{'version':'1','rules':[" + rules + "]}").replace('\'', '"')));
    }
}
