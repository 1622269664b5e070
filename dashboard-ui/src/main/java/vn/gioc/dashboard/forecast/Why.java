package vn.gioc.dashboard.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.forecast.Forecast;

/** A forecast in a sentence: with how many cases it was compared, what half of them needed, and what is left. */
final class Why {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Why() {}

    static String of(Forecast forecast, Words words) {
        return words.say(
                "forecast.why." + forecast.basis(),
                words.written().count(forecast.cases()),
                hours(forecast.median(), words),
                hours(forecast.left(), words));
    }

    /** Working hours, to a tenth. */
    private static String hours(Duration time, Words words) {
        BigDecimal hours = BigDecimal.valueOf(time.toMinutes()).divide(MINUTES, MathContext.DECIMAL32);
        return words.written().value(hours, 1);
    }
}
