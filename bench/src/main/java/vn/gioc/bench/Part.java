package vn.gioc.bench;

import java.util.List;

/** The parts of a run, by the names under which they can be asked for. */
enum Part {
    ROWS(LogToRows::run),
    LATENCY(WayToTheScreen::run),
    START(SecondStart::run),
    WALL(FirstPicture::run),
    SCREENS(OpenScreens::run),
    HEAP(SixHours::run),
    CSV(CsvFiles::run),
    FORECAST(ForecastBackTest::run),
    DEADLINES(DueDates::run),
    RECOUNT(YearCountedAgain::run),
    INDICATORS(ScenesOfIndicators::run);

    private final Measuring measuring;

    Part(Measuring measuring) {
        this.measuring = measuring;
    }

    interface Measuring {
        /** Whatever keeps it from measuring ends this part alone. */
        List<Measure> run(Workplace place) throws Exception;
    }

    List<Measure> run(Workplace place) throws Exception {
        return measuring.run(place);
    }
}
