package vn.gioc.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.dashboard.reconciliation.LedgerRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.event.EventType;
import vn.gioc.sql.recount.RecountQuestion;
import vn.gioc.sql.recount.RecountResult;

/** Ledgers written by hand, with the figures somebody counted on paper. */
class RecountTest {
    private final LedgerRows ledger = new LedgerRows();

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void aRegistrationIsInNoFigureAndARefusalBeforeAnAcceptanceNeither() {
        ledger.dossier("d-1", "2026-11-02T08:00", "cho-quan", "REGISTERED", "")
                .dossier("d-1", "2026-11-02T09:00", "cho-quan", "REFUSED", "");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.registered", 1L));
    }

    @Test
    void whatArrivesLateAndTwiceStandsOnceInTheOrderOfItsTime() {
        ledger.dossier("d-1", "2026-11-04T08:00", "cho-quan", "PROCESSED", "")
                .dossier("d-1", "2026-11-02T08:00", "cho-quan", "RECEIVED", "\"dueAt\":\"2026-11-03T17:00:00+07:00\"")
                .said(
                        EventType.DOSSIER_STATUS,
                        "d-1",
                        at("2026-11-05T08:00"),
                        "cho-quan",
                        "e-0",
                        at("2026-11-05T08:00"),
                        """
                        {"unit":"cho-quan","procedure":"p","status":"REOPENED"}""");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.received", 1L, "dossiers.done", 1L, "dossiers.late", 1L));
    }

    @Test
    void eventsOfOneMomentStandInTheOrderOfTheLifeCycle() {
        ledger.dossier("d-1", "2026-11-02T08:00", "cho-quan", "REOPENED", "")
                .dossier("d-1", "2026-11-02T08:00", "cho-quan", "PROCESSED", "")
                .dossier("d-1", "2026-11-02T08:00", "cho-quan", "RECEIVED", "");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "dossiers.received", 1L,
                        "dossiers.done", 1L,
                        "dossiers.onTime", 1L,
                        "dossiers.onTimeWithoutDue", 1L,
                        "dossiers.reopened", 1L,
                        "dossiers.open", 1L));
    }

    @Test
    void theFirstCalendarOfTheCountryIsInForceFromTheBeginning() {
        ledger.calendar("vn", "1", "2026-11-01T00:00", "\"sessions\":[" + LedgerRows.SESSIONS + "]")
                .dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P3D\"");
        assertFigures("2026-10-09T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.overdue", 1L));
    }

    @Test
    void onlyAReopeningOpensWhatIsDone() {
        ledger.dossier("d-1", "2026-11-02T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-1", "2026-11-03T08:00", "cho-quan", "WITHDRAWN", "")
                .dossier("d-1", "2026-11-04T08:00", "cho-quan", "IN_PROGRESS", "")
                .dossier("d-2", "2026-11-02T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-2", "2026-11-03T08:00", "cho-quan", "REFUSED", "")
                .dossier("d-2", "2026-11-04T08:00", "cho-quan", "REOPENED", "");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "dossiers.received", 2L,
                        "dossiers.done", 2L,
                        "dossiers.withdrawn", 1L,
                        "dossiers.refused", 1L,
                        "dossiers.reopened", 1L,
                        "dossiers.open", 1L));
    }

    @Test
    void anEndBeforeTheReceiptEndsItAtTheReceipt() {
        ledger.dossier("d-1", "2026-09-30T08:00", "cho-quan", "PROCESSED", "")
                .dossier("d-1", "2026-11-02T09:00", "cho-quan", "RECEIVED", "");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "dossiers.received",
                        1L,
                        "dossiers.done",
                        1L,
                        "dossiers.onTime",
                        1L,
                        "dossiers.onTimeWithoutDue",
                        1L));
    }

    @Test
    void aTransferLeavesTheSenderAndComesToTheReceiverPausedAsItIs() {
        ledger.dossier("d-1", "2026-11-02T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-1", "2026-11-03T08:00", "cho-quan", "STOPPED", "")
                .dossier("d-1", "2026-11-04T08:00", "cho-quan", "TRANSFERRED", "\"toUnit\":\"an-dong\"");
        assertFigures(
                "2026-11-22T00:00",
                Map.of("dossiers.received", 1L, "dossiers.transferredOut", 1L),
                List.of("cho-quan"));
        assertFigures(
                "2026-11-22T00:00", Map.of("dossiers.transferredIn", 1L, "dossiers.paused", 1L), List.of("an-dong"));
    }

    @Test
    void aCorrectedUnitCorrectsItsWholeStretchOfCustody() {
        ledger.dossier("d-1", "2026-11-02T08:00", "an-dong", "RECEIVED", "")
                .dossier("d-1", "2026-11-03T08:00", "cho-quan", "IN_PROGRESS", "");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L), List.of("cho-quan"));
        assertFigures("2026-11-22T00:00", Map.of(), List.of("an-dong"));
    }

    @Test
    void whatWasThereBeforeThePeriodIsCarriedIn() {
        ledger.dossier("d-1", "2026-09-02T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-2", "2026-09-02T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-2", "2026-09-03T08:00", "cho-quan", "STOPPED", "")
                .dossier("d-1", "2026-11-03T08:00", "cho-quan", "PROCESSED", "");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "dossiers.carriedIn", 2L,
                        "dossiers.done", 1L,
                        "dossiers.onTime", 1L,
                        "dossiers.onTimeWithoutDue", 1L,
                        "dossiers.paused", 1L,
                        "dossiers.stoppedLong", 1L));
    }

    /** The end is early, on time or late by one minute or one day against a due moment worked by hand. */
    @ParameterizedTest
    @CsvSource({
        // domain.md: Sat 3/10 10:00, one day: day 0 is Mon 5/10, due Tue 6/10.
        "2026-10-03T10:00, P1D, 2026-10-05T16:00, early",
        "2026-10-03T10:00, P1D, 2026-10-06T23:59, onTime",
        "2026-10-03T10:00, P1D, 2026-10-07T00:00, late",
        // domain.md: Mon 5/10 11:30, one hour: 14:30.
        "2026-10-05T11:30, PT1H, 2026-10-05T14:29, early",
        "2026-10-05T11:30, PT1H, 2026-10-05T14:30, onTime",
        "2026-10-05T11:30, PT1H, 2026-10-05T14:31, late",
        // domain.md: Fri 20/11 09:00, five days: Mon 30/11, for 24/11 is off.
        "2026-11-20T09:00, P5D, 2026-11-27T09:00, early",
        "2026-11-20T09:00, P5D, 2026-11-30T09:00, onTime",
        "2026-11-20T09:00, P5D, 2026-12-01T00:00, late",
        // At 17:00 on a Friday no session runs any more: day 0 is Monday.
        "2026-10-09T16:59, P1D, 2026-10-12T10:00, onTime",
        "2026-10-09T17:00, P1D, 2026-10-12T10:00, early",
        // Hours that end with a session end there, not at the start of the next.
        "2026-10-05T07:00, PT4H, 2026-10-05T11:00, onTime",
        "2026-10-05T07:30, PT4H, 2026-10-05T11:30, onTime",
        // The exchanged Saturday 22/8 counts; over Tết (16 to 20/2) nothing does.
        "2026-08-21T09:00, P1D, 2026-08-22T12:00, onTime",
        "2026-02-13T09:00, P2D, 2026-02-24T09:00, onTime",
        // New Year: 1/1 and 2/1 off.
        "2025-12-31T16:00, PT2H, 2026-01-05T08:00, onTime"
    })
    void aDueMomentIsCountedOnTheWorkingCalendar(String received, String limit, String ended, String figure) {
        ledger.civilService()
                .dossier("d-1", received, "cho-quan", "RECEIVED", "\"limit\":\"" + limit + "\"")
                .dossier("d-1", ended, "cho-quan", "PROCESSED", "");
        RecountResult counted =
                ledger.counted(List.of("cho-quan"), "2025-01-01T00:00", "2027-01-01T00:00", "2026-12-31T00:00");
        assertThat(counted.figures()).containsEntry("dossiers." + figure, 1L).containsEntry("dossiers.done", 1L);
    }

    @Test
    void withoutACalendarNothingIsComputed() {
        ledger.dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P1D\"");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L));
    }

    @Test
    void aDossierIsOverdueByTheClockAloneAndNotBefore() {
        ledger.civilService().dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P3D\"");
        assertFigures("2026-10-06T23:59", Map.of("dossiers.received", 1L, "dossiers.open", 1L));
        assertFigures("2026-10-07T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.dueSoon", 1L));
        assertFigures("2026-10-08T23:59", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.dueSoon", 1L));
        assertFigures("2026-10-09T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.overdue", 1L));
    }

    @Test
    void aPausedDossierDoesNotBecomeOverdueAndItsPauseMovesTheDueDay() {
        ledger.civilService()
                .dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P1D\"")
                // Two standard days of 8 counting hours: all of Tuesday and Wednesday.
                .dossier("d-1", "2026-10-06T00:00", "cho-quan", "SUPPLEMENT_REQUESTED", "");
        assertFigures("2026-10-12T00:00", Map.of("dossiers.received", 1L, "dossiers.paused", 1L));
        ledger.dossier("d-1", "2026-10-08T00:00", "cho-quan", "IN_PROGRESS", "");
        assertFigures("2026-10-08T12:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.dueSoon", 1L));
        assertFigures("2026-10-09T00:00", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.overdue", 1L));
    }

    @Test
    void whatWasOverdueEndsLateWhateverDateIsAgreedAfterwards() {
        ledger.dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"dueAt\":\"2026-10-06T17:00:00+07:00\"")
                .dossier(
                        "d-1", "2026-10-08T08:00", "cho-quan", "IN_PROGRESS", "\"dueAt\":\"2026-10-30T17:00:00+07:00\"")
                .dossier("d-1", "2026-10-09T08:00", "cho-quan", "PROCESSED", "");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.received", 1L, "dossiers.done", 1L, "dossiers.late", 1L));
    }

    @Test
    void theDateOfTheSourceWinsOverOurs() {
        ledger.civilService()
                .dossier(
                        "d-1",
                        "2026-10-05T08:00",
                        "cho-quan",
                        "RECEIVED",
                        "\"limit\":\"P1D\",\"dueAt\":\"2026-10-20T17:00:00+07:00\"")
                .dossier("d-1", "2026-10-09T08:00", "cho-quan", "PROCESSED", "");
        assertFigures("2026-11-22T00:00", Map.of("dossiers.received", 1L, "dossiers.done", 1L, "dossiers.early", 1L));
    }

    @Test
    void theLimitOfTheCatalogInForceAtTheReceiptServesWhereTheSourceSendsNone() {
        ledger.civilService()
                .catalog("1", "2026-01-01T00:00", "\"procedures\":[{\"code\":\"1.001193\",\"limit\":\"P9D\"}]")
                .catalog("2", "2026-10-05T08:00", "\"procedures\":[{\"code\":\"1.001193\",\"limit\":\"P1D\"}]")
                .dossier("d-1", "2026-10-05T07:59", "cho-quan", "RECEIVED", "")
                .dossier("d-2", "2026-10-05T08:00", "cho-quan", "RECEIVED", "");
        assertFigures("2026-10-08T12:00", Map.of("dossiers.received", 2L, "dossiers.open", 2L, "dossiers.overdue", 1L));
    }

    @Test
    void aCalendarThatComesIntoForceMovesWhatIsUnfinishedOnly() {
        ledger.civilService()
                .dossier("d-1", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P3D\"")
                .dossier("d-2", "2026-10-05T08:00", "cho-quan", "RECEIVED", "\"limit\":\"P3D\"")
                .dossier("d-2", "2026-10-08T08:00", "cho-quan", "PROCESSED", "")
                .dossier("d-3", "2026-10-05T08:00", "an-dong", "RECEIVED", "\"limit\":\"P3D\"")
                .calendar("cho-quan", "1", "2026-10-08T10:00", "\"off\":[{\"date\":\"2026-10-08\",\"notice\":\"n\"}]");
        assertFigures(
                "2026-10-09T12:00",
                Map.of(
                        "dossiers.received", 3L,
                        "dossiers.done", 1L,
                        "dossiers.onTime", 1L,
                        "dossiers.open", 2L,
                        "dossiers.dueSoon", 1L,
                        "dossiers.overdue", 1L),
                List.of("hcm", "cho-quan", "an-dong"));
    }

    @Test
    void aNearerCalendarDecidesADateAndOnlySessionsThatCountRun() {
        ledger.civilService()
                .calendar("hcm", "1", "2026-01-01T00:00", "\"off\":[{\"date\":\"2026-10-06\",\"notice\":\"n\"}]")
                .calendar("an-dong", "1", "2026-01-01T00:00", """
                        "worked":[{"date":"2026-10-06","as":"TUESDAY","notice":"n"}],
                        "sessions":[{"days":["MONDAY"],"start":"07:00","end":"17:00"},
                          {"days":["TUESDAY"],"start":"07:00","end":"09:00","counts":false},
                          {"days":["TUESDAY"],"start":"09:00","end":"10:00"}]""")
                // The city's day off lengthens it in one ward; the other works that Tuesday, for one hour.
                .dossier("d-1", "2026-10-05T16:30", "cho-quan", "RECEIVED", "\"limit\":\"PT1H\"")
                .dossier("d-2", "2026-10-05T16:30", "an-dong", "RECEIVED", "\"limit\":\"PT1H\"");
        assertFigures(
                "2026-10-06T09:29",
                Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.dueSoon", 1L),
                List.of("an-dong"));
        assertFigures(
                "2026-10-06T09:30",
                Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.overdue", 1L),
                List.of("an-dong"));
        assertFigures("2026-10-07T07:29", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.dueSoon", 1L));
        assertFigures("2026-10-07T07:30", Map.of("dossiers.received", 1L, "dossiers.open", 1L, "dossiers.overdue", 1L));
    }

    @Test
    void aStopIsLongAfterThirtyDaysOfTwentyFourHours() {
        ledger.dossier("d-1", "2026-10-01T08:00", "cho-quan", "RECEIVED", "")
                .dossier("d-1", "2026-10-05T08:00", "cho-quan", "SUPPLEMENT_REQUESTED", "")
                .dossier("d-1", "2026-10-06T08:00", "cho-quan", "STOPPED", "");
        assertFigures("2026-11-05T07:59", Map.of("dossiers.received", 1L, "dossiers.paused", 1L));
        assertFigures(
                "2026-11-05T08:00", Map.of("dossiers.received", 1L, "dossiers.paused", 1L, "dossiers.stoppedLong", 1L));
    }

    @Test
    void aReportsLimitIsInPlainDaysAndHoursByCategoryAndUrgency() {
        ledger.catalog("1", "2026-01-01T00:00", """
                        "categories":[{"code":"tieng-on","limit":"P2D"}],"reportLimit":"P7D","urgentReportLimit":"PT24H\"""")
                .report("r-1", "2026-10-02T20:00", "cho-quan", "RECEIVED", "\"category\":\"tieng-on\"")
                .report("r-2", "2026-10-02T20:00", "cho-quan", "RECEIVED", "")
                .report("r-3", "2026-10-02T20:00", "cho-quan", "RECEIVED", "\"urgent\":true");
        assertFigures("2026-10-03T20:00", Map.of("reports.received", 3L, "reports.open", 3L, "reports.overdue", 1L));
        assertThat(figures("2026-10-04T23:59", List.of("cho-quan"))).containsEntry("reports.overdue", 1L);
        assertThat(figures("2026-10-05T00:00", List.of("cho-quan"))).containsEntry("reports.overdue", 2L);
        assertThat(figures("2026-10-09T23:59", List.of("cho-quan"))).containsEntry("reports.overdue", 2L);
        assertThat(figures("2026-10-10T00:00", List.of("cho-quan"))).containsEntry("reports.overdue", 3L);
    }

    @Test
    void aReportIsDoneByItsFirstEndAndHidingChangesNothing() {
        ledger.report("r-1", "2026-10-02T20:00", "cho-quan", "HIDDEN", "")
                .report("r-1", "2026-10-03T20:00", "cho-quan", "RECEIVED", "\"dueAt\":\"2026-10-05T17:00:00+07:00\"")
                .report("r-1", "2026-10-05T20:00", "cho-quan", "RESOLVED", "")
                .report("r-1", "2026-10-09T20:00", "cho-quan", "CLOSED", "")
                .report("r-2", "2026-10-03T20:00", "cho-quan", "RECEIVED", "")
                .report("r-2", "2026-10-04T20:00", "cho-quan", "DUPLICATE", "")
                .report("r-3", "2026-10-03T20:00", "cho-quan", "RECEIVED", "")
                .report("r-3", "2026-10-04T20:00", "cho-quan", "REFUSED", "")
                .report("r-3", "2026-10-05T20:00", "cho-quan", "REOPENED", "");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "reports.received", 3L,
                        "reports.done", 3L,
                        "reports.onTime", 1L,
                        "reports.duplicate", 1L,
                        "reports.refused", 1L,
                        "reports.reopened", 1L,
                        "reports.open", 1L));
    }

    @Test
    void anInteractionCountsOnceByItsSourceAndId() {
        for (int i = 0; i < 2; i++) {
            ledger.said(
                    EventType.INTERACTION, "", at("2026-10-05T08:00"), "cho-quan", "i-1", at("2026-10-05T08:00"), """
                    {"unit":"cho-quan","touchpoint":"CHATBOT","kind":"QUESTION","outcome":"ANSWERED","ageBand":"FROM_45"}""");
        }
        ledger.said(EventType.INTERACTION, "", at("2026-10-05T08:00"), "cho-quan", """
                {"unit":"cho-quan","touchpoint":"CHATBOT","kind":"QUESTION","outcome":"HANDED_OVER","durationSeconds":0}""");
        ledger.said(EventType.INTERACTION, "", at("2026-10-05T08:00"), "cho-quan", """
                {"unit":"cho-quan","touchpoint":"KIOSK","kind":"SESSION","outcome":"FINISHED","durationSeconds":90}""");
        ledger.said(EventType.INTERACTION, "", at("2026-10-05T08:00"), "cho-quan", """
                {"unit":"cho-quan","touchpoint":"KIOSK","kind":"SESSION","outcome":"ABANDONED"}""");
        assertFigures(
                "2026-11-22T00:00",
                Map.of(
                        "interactions.count", 4L,
                        "interactions.answered", 1L,
                        "interactions.handedOver", 1L,
                        "interactions.from45", 1L,
                        "interactions.ageKnown", 1L,
                        "interactions.finished", 1L,
                        "interactions.abandoned", 1L,
                        "interactions.durationSeconds", 90L,
                        "interactions.durationKnown", 2L));
    }

    @Test
    void theHighestRevisionOfAnIndicatorIsInForceNotTheLastToCome() {
        ledger.said(EventType.INDICATOR_VALUE, "dengue-cases", at("2026-10-06T08:00"), "cho-quan", """
                        {"unit":"cho-quan","period":"2026-W40","value":7,"revision":2}""")
                .said(EventType.INDICATOR_VALUE, "dengue-cases", at("2026-10-07T08:00"), "cho-quan", """
                        {"unit":"cho-quan","period":"2026-w40","value":5.0,"revision":1}""");
        value("5", 1);
        assertThat(october().rows())
                .as("what differs, and no value of it")
                .containsExactlyInAnyOrder(
                        new RecountResult.Row("indicators", "cho-quan dengue-cases 2026-W40", "value", null, null),
                        new RecountResult.Row("indicators", "cho-quan dengue-cases 2026-W40", "revision", null, null));
        TestDatabase.client().sql("delete from indicator_value").update();
        value("7", 2);
        assertThat(october().rows()).isEmpty();
    }

    private RecountResult october() {
        return ledger.counted(List.of("cho-quan"), "2026-10-01T00:00", "2026-11-01T00:00", "2026-11-01T00:00");
    }

    private static void value(String value, int revision) {
        Instant monday = at("2026-09-28T00:00");
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", "dengue-cases")
                .with("area", "")
                .with("period", "2026-W40")
                .with("frequency", "WEEK")
                .with("period_start", monday)
                .with("period_end", at("2026-10-05T00:00"))
                .with("value", new java.math.BigDecimal(value))
                .with("revision", revision)
                .with("revisions", 1)
                .with("source", "health")
                .with("occurred_at", at("2026-10-06T08:00"))
                .with("recorded_at", at("2026-10-06T08:00"))
                .with("epoch", 1)
                .with("seq", 1)
                .insert();
    }

    @Test
    void onlyWhatWasRecordedByThenIsKnown() {
        ledger.said(
                        EventType.DOSSIER_STATUS,
                        "d-1",
                        at("2026-10-05T08:00"),
                        "cho-quan",
                        "e-1",
                        at("2026-10-05T08:01"),
                        """
                        {"unit":"cho-quan","procedure":"p","status":"RECEIVED"}""")
                .said(
                        EventType.DOSSIER_STATUS,
                        "d-2",
                        at("2026-10-05T08:00"),
                        "cho-quan",
                        "e-2",
                        at("2026-10-06T08:01"),
                        """
                        {"unit":"cho-quan","procedure":"p","status":"RECEIVED"}""");
        RecountQuestion then = new RecountQuestion(
                LedgerRows.ANCESTORS, List.of("cho-quan"), null, null, at("2026-10-06T08:00"), at("2026-10-06T08:00"));
        assertThat(ledger.counted(then).figures()).containsEntry("dossiers.received", 1L);
    }

    private void assertFigures(String clock, Map<String, Long> expected) {
        assertFigures(clock, expected, List.of("cho-quan"));
    }

    /** All other figures are 0. */
    private void assertFigures(String clock, Map<String, Long> expected, List<String> units) {
        Map<String, Long> told = figures(clock, units);
        told.values().removeIf(value -> value == 0);
        assertThat(told).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private Map<String, Long> figures(String clock, List<String> units) {
        return new java.util.TreeMap<>(ledger.counted(units, "2026-10-01T00:00", "2026-12-01T00:00", clock)
                .figures());
    }
}
