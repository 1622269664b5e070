package vn.gioc.domain.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/**
 * A fee that is due or paid: some sources send the amount, others only whether there is one.
 *
 * @param amount in VND; null where only the fact is known
 */
public record Fee(boolean present, @Nullable BigDecimal amount) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Fee of(Object sent) {
        return switch (sent) {
            case Boolean present -> new Fee(present, null);
            case Number number
            when new BigDecimal(number.toString()).signum() >= 0 -> {
                BigDecimal amount = new BigDecimal(number.toString());
                yield new Fee(amount.signum() > 0, amount);
            }
            default -> throw new InvalidField("data.feeDue", "is neither true, false nor an amount in VND");
        };
    }

    @JsonValue
    Object sent() {
        return amount == null ? (Object) present : amount;
    }
}
