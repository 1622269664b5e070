package vn.gioc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.forecast.Pace;

/** The forecast on weeks it has not seen: of the simulated wards, and of the real permit applications. */
final class ForecastBackTest {
    /** A Monday: the six weeks from it hold no holiday, the days after them do. */
    private static final LocalDate SIMULATED = LocalDate.of(2026, 10, 12);

    private static final int SIMULATED_WEEKS = 6;

    /** The file's applications come from October 2010 to May 2011, and again from October 2011: the first five months teach. */
    private static final LocalDate PERMITS = LocalDate.of(2011, 3, 1);

    private static final int PERMIT_WEEKS = 16;
    private static final Duration UNTIL_ALL_CAME_TRUE = Duration.ofDays(8);

    private ForecastBackTest() {}

    static List<Measure> run(Workplace place) throws Exception {
        boolean quick = place.sizes().rounds() == 1;
        WorkingCalendar calendar = WorkingCalendar.civilService();
        int weeks = quick ? 1 : SIMULATED_WEEKS;
        Duration learning = quick ? Duration.ofDays(45) : Pace.LATELY;
        Instant begin = Zone.startOf(SIMULATED);
        List<CaseHistory> simulated = SimulatedCases.read(
                begin.minus(learning), Zone.startOf(SIMULATED.plusWeeks(weeks)).plus(UNTIL_ALL_CAME_TRUE), calendar);
        List<Measure> measures =
                new ArrayList<>(new BackTest("simulated wards", simulated, calendar, SIMULATED, weeks).run());
        Path permits = shared().resolve("dossiers-permit-receipts.csv");
        if (Files.exists(permits)) {
            LocalDate monday = PERMITS.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            measures.addAll(
                    new BackTest("real permits", PermitCases.read(permits, calendar), calendar, monday, PERMIT_WEEKS)
                            .run());
        } else {
            System.out.println("forecast: not on the real permits: no " + permits.getFileName()
                    + " (-Dgioc.shared.data names their folder)");
        }
        return measures;
    }

    private static Path shared() throws Exception {
        String named = System.getProperty("gioc.shared.data");
        return named != null
                ? Path.of(named)
                : LauncherClasses.ours().resolveSibling("../../../shared/data").normalize();
    }
}
