package vn.gioc.standalone.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.unit.Unit;

/** What citizens report, around the clock. */
final class Reports implements Happenings {
    /** Of the largest ward, a day. */
    private static final double A_DAY = 29;

    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd");

    private final Place place;
    private final OfficeTime office;

    Reports(Place place) {
        this.place = place;
        this.office = new OfficeTime(place.calendar());
    }

    @Override
    public List<Story> begunOn(LocalDate day) {
        List<Story> stories = new ArrayList<>();
        for (Unit ward : place.wards()) {
            Dice dice = Dice.of(place.seed(), "reports " + ward.unit(), day);
            String prefix = "PA-%d-%s-".formatted(place.number(ward), CODE_DATE.format(day));
            int coming = dice.count(A_DAY * place.size(ward) * weekday(day));
            for (int i = 1; i <= coming; i++) {
                String before = prefix + "%03d".formatted(Math.max(1, i - 1));
                ReportStory story = new ReportStory(place, office, ward, prefix + "%03d".formatted(i), before, dice);
                stories.add(story.tell(HoursOfDay.REPORTING.on(day, dice), i > 1));
            }
        }
        return stories;
    }

    @Override
    public int longestDays() {
        return 45;
    }

    private static double weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? .85 : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.1 : 1;
    }
}
