package vn.gioc.standalone.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.unit.Unit;

/** The dossiers that people of the wards hand in. */
final class Dossiers implements Happenings {
    /** Of the largest ward, on a plain working day. */
    private static final double A_DAY = 300;

    /** Of what comes in online on a working day, so much comes on a day off. */
    private static final double ON_A_DAY_OFF = .35;

    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd");

    private final Place place;
    private final Seasons seasons;
    private final Courses courses;
    private final OfficeTime office;
    private final Shares<Procedure> procedures;

    Dossiers(Place place) {
        this.place = place;
        this.seasons = new Seasons(place.calendar());
        this.office = new OfficeTime(place.calendar());
        this.courses = new Courses(office);
        this.procedures = Shares.of(place.catalog().procedures(), Dossiers::weight);
    }

    @Override
    public List<Story> begunOn(LocalDate day) {
        List<Story> stories = new ArrayList<>();
        for (Unit ward : place.wards()) {
            Dice dice = Dice.of(place.seed(), "dossiers " + ward.unit(), day);
            int coming = dice.count(A_DAY * place.size(ward) * seasons.dossiers(day));
            for (int i = 1; i <= coming; i++) {
                Procedure procedure = procedures.pick(dice);
                Entrance entrance = (procedure.field().equals("chung-thuc")
                                ? Entrance.WITH_PAPER
                                : Entrance.WITHOUT_PAPER)
                        .pick(dice);
                if (seasons.isWorkingDay(day) || (!entrance.officeHours() && dice.chance(ON_A_DAY_OFF))) {
                    String code = "H29.%d-%s-%04d".formatted(place.number(ward), CODE_DATE.format(day), i);
                    DossierStory story =
                            new DossierStory(place, office, ward, code, procedure, entrance, dice, courses);
                    stories.add(story.tell(entrance.on(day, place.calendar(), dice)));
                }
            }
        }
        return stories;
    }

    /** Twice the longest limit, and a month for waits, holidays, returns and what is reopened. */
    @Override
    public int longestDays() {
        return 30
                + 2
                        * place.catalog().procedures().stream()
                                .map(Procedure::limit)
                                .filter(limit -> limit != null && limit.counting() == Limit.Counting.WORKING_DAYS)
                                .mapToInt(limit -> limit == null ? 0 : limit.amount())
                                .max()
                                .orElse(0);
    }

    /** As counters report: four in ten only want a copy or a signature certified. */
    private static double weight(Procedure procedure) {
        return switch (procedure.code()) {
            case "2.000815" -> 34;
            case "2.000884" -> 9;
            case "1.001193" -> 7;
            case "1.000894" -> 3;
            case "1.000656" -> 3;
            case "1.004873" -> 12;
            case "1.012753" -> 3;
            case "1.012781", "1.012783" -> 1;
            case "1.009994", "1.009996" -> 1.5;
            case "1.001612" -> 6;
            case "1.001570" -> 2;
            case "1.001776" -> 4;
            case "1.004194" -> 10;
            default -> 2;
        };
    }
}
