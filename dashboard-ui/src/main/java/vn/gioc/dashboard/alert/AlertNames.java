package vn.gioc.dashboard.alert;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.PartNames;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.unit.Source;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Knows what the things an alert tells of are called. */
@Component
public class AlertNames {
    private static final String INDICATORS = "indicators.";

    private final Alerts alerts;
    private final Catalogs catalogs;
    private final Units units;

    AlertNames(Alerts alerts, Catalogs catalogs, Units units) {
        this.alerts = alerts;
        this.catalogs = catalogs;
        this.units = units;
    }

    public List<NamedAlert> open(String unit) {
        return alerts.open(unit).stream().map(this::of).toList();
    }

    /** The last ones that were closed, newest first. */
    public List<NamedAlert> closed(String unit, int most) {
        return alerts.closed(unit, most).stream().map(this::of).toList();
    }

    public NamedAlert of(Alert alert) {
        Optional<AlertRule> rule = alerts.rule(alert.rule());
        Optional<Unit> unit = units.find(alert.unit());
        Optional<Indicator> indicator = alert.figure().startsWith(INDICATORS)
                ? catalogs.current().indicator(alert.figure().substring(INDICATORS.length()))
                : Optional.empty();
        return new NamedAlert(
                alert,
                what(alert, rule, indicator),
                unit.map(Unit::names).orElse(new Names(alert.unit(), null)),
                alert.part().isEmpty() ? null : part(alert, rule, unit),
                alerts.owners(),
                indicator.map(Indicator::decimals).orElse(0),
                indicator.map(Indicator::unitOfMeasure).orElse(""));
    }

    /** A rule for every indicator is named after none of them: then the indicator's own name says more. */
    private static Names what(Alert alert, Optional<AlertRule> rule, Optional<Indicator> indicator) {
        Names named = rule.map(AlertRule::names).orElse(new Names(alert.rule(), null));
        boolean forAll = rule.map(AlertRule::when)
                .filter(AlertNames::isForEveryIndicator)
                .isPresent();
        return forAll
                ? indicator
                        .map(each -> new Names(
                                named.vi() + ": " + each.names().vi(),
                                named.en() + ": " + each.names().en()))
                        .orElse(named)
                : named;
    }

    private static boolean isForEveryIndicator(Condition when) {
        return switch (when) {
            case Condition.IndicatorLine line -> line.figure().equals(Condition.EVERY_INDICATOR);
            case Condition.WarningLine line -> line.figure().equals(Condition.EVERY_INDICATOR);
            case Condition.TargetMissed missed -> missed.figure().equals(Condition.EVERY_INDICATOR);
            default -> false;
        };
    }

    private @Nullable Names part(Alert alert, Optional<AlertRule> rule, Optional<Unit> unit) {
        if (alert.figure().equals(Condition.SOURCE_SILENCE)) {
            return units.sources().stream()
                    .filter(each -> each.source().equals(alert.part()))
                    .findFirst()
                    .map(Source::names)
                    .orElse(new Names(alert.part(), null));
        }
        // A screen has no name, only an id that says nothing to anybody.
        if (alert.figure().equals(Condition.SCREEN_SILENCE)) {
            return null;
        }
        String name = rule.map(AlertRule::when)
                .filter(Condition.Threshold.class::isInstance)
                .map(when -> ((Condition.Threshold) when).by())
                .flatMap(by -> unit.map(
                        of -> PartNames.of(Dimension.valueOf(by.toUpperCase(Locale.ROOT)), catalogs.current(), of)
                                .name(alert.part())))
                .orElse(alert.part());
        return new Names(name, null);
    }
}
