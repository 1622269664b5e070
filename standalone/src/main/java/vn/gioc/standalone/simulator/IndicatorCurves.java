package vn.gioc.standalone.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.OptionalDouble;
import vn.gioc.domain.unit.Unit;

/** How the indicators of the sample catalog go over a year in a ward of District 5. */
final class IndicatorCurves {
    /** In tỷ đồng of the largest ward. */
    private static final double ESTIMATE = 412.5;

    private static final double PLAN = 86.4;

    /** Cumulated from January, in % of the year's estimate: the ward passes it in October. */
    private static final double[] REVENUE = {9, 17, 27, 38, 48, 57, 67, 77, 89, 101.8, 110.6, 121.4};

    private static final double[] INVESTMENT = {2, 5, 10, 16, 23, 30, 38, 47, 57, 68, 79, 94};

    private IndicatorCurves() {}

    /**
     * Empty for an indicator whose curve nobody knows, or that has no value that day.
     *
     * @param day the first of the period
     * @param area the area's place in the ward's list; -1 for the whole ward
     */
    static OptionalDouble value(String indicator, LocalDate day, int hour, Unit ward, int area, Dice dice) {
        double residents = ward.population() == 0 ? 1 : ward.population() / 126_000.0;
        boolean dayOff = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int month = day.getMonthValue() - 1;
        return switch (indicator) {
            case "dengue-cases" -> some(Math.floor(dengue(day, area) + dice.between(0, 1)));
            case "hfmd-cases" -> count(.35 + .55 * season(day, 41, 7), dice);
            case "measles-cases" -> count(.03 + .12 * season(day, 14, 6), dice);
            case "outpatient-visits" -> count((dayOff ? 170 : 520) * residents * (1 + .12 * season(day, 44, 8)), dice);
            case "insurance-visits" -> count((dayOff ? 120 : 430) * residents * (1 + .1 * season(day, 44, 8)), dice);
            case "emergency-visits" -> count(38 * residents * (1 + .15 * season(day, 47, 6)), dice);
            case "vaccination-rate" -> some(94.6 + 1.4 * month / 11 + dice.between(-.4, .4));
            case "insurance-coverage" ->
                some(92.6 + 1.9 * month / 11 + (residents < 1 ? -.4 : 0) + dice.between(-.1, .1));
            case "pupils-expected" -> some(pupils(ward));
            case "pupils-present" ->
                some(pupils(ward) * (97.7 - 1.1 * season(day, 47, 5) + dice.between(-.9, .7)) / 100);
            case "pupils-enrolled" -> some(pupils(ward));
            case "school-classes" -> some(Math.ceil(pupils(ward) / 38.6));
            case "budget-estimate" -> some(ESTIMATE * residents);
            case "budget-revenue" ->
                some(ESTIMATE * residents * (REVENUE[month] * (residents < 1 ? .93 : 1) + dice.between(-.6, .6)) / 100);
            case "public-investment-plan" -> some(PLAN * residents);
            case "public-investment-disbursed" ->
                some(PLAN * residents * (INVESTMENT[month] * (residents < 1 ? 1.02 : 1) + dice.between(-.5, .5)) / 100);
            case "new-household-businesses" ->
                dayOff || day.getDayOfWeek() == DayOfWeek.SATURDAY
                        ? OptionalDouble.empty()
                        : count(5.5 * residents, dice);
            case "poor-households-rate" ->
                some(.58 - .025 * day.get(IsoFields.QUARTER_OF_YEAR) + dice.between(0, .015));
            case "jobs-found" -> count(292 * residents, dice);
            case "cultural-families-rate" ->
                some(93.2 + .5 * day.get(IsoFields.QUARTER_OF_YEAR) + dice.between(-.3, .3));
            case "order-incidents" -> count(2.1 * residents, dice);
            case "traffic-accidents" -> count(.35 * residents, dice);
            case "fire-incidents" -> count(.04 * residents, dice);
            case "waste-collected" -> some((dayOff ? 96 : 108) * residents + dice.between(-4, 6));
            case "flooded-points" -> count(flood(day, hour), dice);
            case "air-quality-index" -> some(air(day, hour, dice));
            case "index-766-official" -> some(84 + (residents < 1 ? -2.5 : 0) + dice.between(-1.5, 1.5));
            case "index-766-openness" -> some(92 + dice.between(-3, 3));
            default -> OptionalDouble.empty();
        };
    }

    /** The rains end in an outbreak that builds for weeks, most of it in a few neighbourhoods by the canal. */
    private static double dengue(LocalDate day, int area) {
        double outbreak = season(day, 49, 5.5);
        boolean hot = area == 3 || area == 6 || area == 7;
        return .25 + (hot ? 3.6 : .75) * outbreak;
    }

    /** The same on the school's list every day of a school year. */
    private static double pupils(Unit ward) {
        return Math.round(21_400 * (ward.population() == 0 ? 1 : ward.population() / 126_000.0));
    }

    /** Afternoon rains from May to November, at the top of the tides. */
    private static double flood(LocalDate day, int hour) {
        boolean springTide = day.toEpochDay() % 15 < 3;
        boolean evening = hour >= 16 && hour <= 19;
        return springTide && evening ? 1.6 * season(day, 42, 7) : 0;
    }

    /** A hill of height 1 whose top is in {@code week} of the year. */
    private static double season(LocalDate day, int week, double width) {
        double away = Math.abs(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - week);
        double weeks = Math.min(away, 52 - away);
        return Math.exp(-weeks * weeks / (2 * width * width));
    }

    /** Worst in the dry months and when people drive to work and home. */
    private static double air(LocalDate day, int hour, Dice dice) {
        double traffic = Math.exp(-Math.pow(hour - 8, 2) / 6) + .8 * Math.exp(-Math.pow(hour - 19, 2) / 8);
        double weather = 14 * Math.sin(day.toEpochDay() * .9) + 8 * Math.sin(day.toEpochDay() * .37 + hour / 24.0);
        return 52 + 26 * season(day, 3, 8) + 24 * traffic + weather + dice.between(-4, 4);
    }

    private static OptionalDouble count(double mean, Dice dice) {
        return OptionalDouble.of(dice.count(mean));
    }

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }
}
