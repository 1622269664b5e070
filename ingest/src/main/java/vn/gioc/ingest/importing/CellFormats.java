package vn.gioc.ingest.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/**
 * How the cells of a file write moments and numbers.
 *
 * <p>A local time that the clocks pass twice (the end of summer time) is taken as the first of the two; one that they
 * skip (its beginning) is taken as that much later, 02:30 as 03:30. So the same file always gives the same moments.
 *
 * @param zone of times that carry no offset
 * @param patterns beside ISO 8601, which is always understood, with a space or a T, with or without offset
 * @param decimalComma true where 1,5 is one and a half
 */
record CellFormats(ZoneId zone, List<DateTimeFormatter> patterns, boolean decimalComma) {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern MACHINE = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+),\\d+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+");

    CellFormats {
        patterns = List.copyOf(patterns);
    }

    /** @throws IllegalArgumentException where the pattern is none of {@link DateTimeFormatter} */
    static DateTimeFormatter pattern(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }

    /** To the microsecond. @throws InvalidField naming {@code field} where no format reads the text */
    Instant moment(String field, String text) {
        TemporalAccessor read = parsed(ISO, text);
        for (int i = 0; read == null && i < patterns.size(); i++) {
            read = parsed(patterns.get(i), text);
        }
        return switch (read) {
            case OffsetDateTime moment -> moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime local ->
                ZonedDateTime.ofLocal(local, zone, null).toInstant().truncatedTo(ChronoUnit.MICROS);
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            case null, default -> throw new InvalidField(field, "is not a time in a format of the mapping");
        };
    }

    private static @Nullable TemporalAccessor parsed(DateTimeFormatter format, String text) {
        try {
            return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @throws InvalidField naming {@code field} where it is no number, or one that can be read in two ways */
    BigDecimal number(String field, String text) {
        if (decimalComma && COMMA.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (decimalComma && GROUPED.matcher(text).matches()) {
            throw new InvalidField(field, "can be read in two ways: is the point a decimal or a thousands mark?");
        }
        if (!MACHINE.matcher(text).matches()) {
            throw new InvalidField(field, "is not a number");
        }
        return new BigDecimal(text);
    }
}
