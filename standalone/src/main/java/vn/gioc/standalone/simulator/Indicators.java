package vn.gioc.standalone.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.indicator.ReportingPeriod.Frequency;
import vn.gioc.domain.unit.Unit;

/** The values that the sectors send, each at its rhythm, some of them corrected days later. */
final class Indicators implements Happenings {
    private static final double REVISED = .03;

    private final Place place;
    private final Seasons seasons;
    private final List<Indicator> indicators;
    private final int toldForDays;

    /**
     * @param frequencies of the indicators to tell
     * @param toldForDays how far back a history shows them
     */
    Indicators(Place place, Set<Frequency> frequencies, int toldForDays) {
        this.place = place;
        this.seasons = new Seasons(place.calendar());
        this.indicators = place.catalog().indicators().stream()
                .filter(indicator -> !indicator.isComputed() && frequencies.contains(indicator.frequency()))
                .toList();
        this.toldForDays = toldForDays;
    }

    @Override
    public List<Story> begunOn(LocalDate day) {
        List<Story> stories = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Publication publication : Publication.of(indicator, day, place.calendar())) {
                if (indicator.sector() == Sector.EDUCATION
                        && indicator.frequency() == Frequency.DAY
                        && !seasons.isSchoolDay(publication.about())) {
                    continue;
                }
                for (Unit ward : place.wards()) {
                    stories.addAll(published(indicator, publication, ward));
                }
            }
        }
        return stories;
    }

    /** A source of education may be cut off for six days, and a value corrected three days after. */
    @Override
    public int longestDays() {
        return 14;
    }

    @Override
    public int toldForDays() {
        return toldForDays + longestDays();
    }

    private List<Story> published(Indicator indicator, Publication publication, Unit ward) {
        if (indicator.frequency() != Frequency.WEEK || ward.areas().isEmpty()) {
            return told(indicator, publication, ward, Optional.empty()).stream().toList();
        }
        return ward.areas().stream()
                .flatMap(area -> told(indicator, publication, ward, Optional.of(area)).stream())
                .toList();
    }

    private Optional<Story> told(Indicator indicator, Publication publication, Unit ward, Optional<Entry> area) {
        String where = ward.unit() + area.map(entry -> "/" + entry.code()).orElse("");
        String what = indicator.code() + " " + where + " " + publication.period();
        Dice dice = Dice.of(place.seed(), what, publication.about());
        OptionalDouble value = IndicatorCurves.value(
                indicator.code(),
                publication.about(),
                publication.hour(),
                ward,
                area.map(ward.areas()::indexOf).orElse(-1),
                dice);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String id = what.replace(' ', '-').replace('/', '-');
        Telling telling = new Telling(
                dice, place.outages(), place.source(indicator.sector().name()), id, indicator.code());
        BigDecimal first = rounded(value.getAsDouble(), indicator);
        telling.say(EventType.INDICATOR_VALUE, publication.at(), data(publication, ward, area, first));
        if (indicator.frequency() != Frequency.INSTANT && dice.chance(REVISED)) {
            Instant later = publication.at().plus(dice.hours(20, 70));
            BigDecimal corrected = rounded(value.getAsDouble() * dice.between(.9, 1.12), indicator);
            telling.say(
                    EventType.INDICATOR_VALUE,
                    later,
                    data(publication, ward, area, corrected).put("revision", 1));
        }
        return Optional.of(telling.storyToldFor(Duration.ofDays(toldForDays)));
    }

    private static ObjectNode data(Publication publication, Unit ward, Optional<Entry> area, BigDecimal value) {
        ObjectNode data =
                Telling.data(ward.unit()).put("period", publication.period()).put("value", value);
        area.ifPresent(entry -> data.put("area", entry.code()));
        return data;
    }

    private static BigDecimal rounded(double value, Indicator indicator) {
        return BigDecimal.valueOf(value).setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }
}
