package vn.gioc.domain.dossier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;

/**
 * A dossier took a status. What is not known is null.
 *
 * @param dueAt the due moment that the source sends; it wins over any we compute
 * @param toUnit the receiving unit of a transfer
 * @param officer a pseudonym
 * @param feeDue whether a fee is due, or its amount in VND
 * @param paidOnline whether the fee was paid online, or the amount so paid in VND
 * @param rating of the citizen, 1 to 5
 * @param apology the number of the written apology (phiếu xin lỗi và hẹn lại) that goes with another due moment
 */
public record DossierStatusChanged(
        String unit,
        String procedure,
        DossierStatus status,
        @Nullable String area,
        @Nullable Channel channel,
        @Nullable String touchpoint,
        @Nullable ServiceLevel level,
        @Nullable Limit limit,
        @Nullable Instant dueAt,
        @Nullable String toUnit,
        @Nullable String officer,
        @Nullable Fee feeDue,
        @Nullable Fee paidOnline,
        @Nullable Boolean digitised,
        @Nullable Integer rating,
        @Nullable String apology)
        implements EventData {
    public DossierStatusChanged {
        Text.code("data.unit", unit);
        Text.code("data.procedure", procedure);
        if (Objects.isNull(status)) {
            throw new InvalidField("data.status", "is required");
        }
        Text.optionalCode("data.area", area);
        Text.optionalCode("data.touchpoint", touchpoint);
        Text.optionalCode("data.toUnit", toUnit);
        Text.pseudonym("data.officer", officer);
        if (status == DossierStatus.TRANSFERRED && toUnit == null) {
            throw new InvalidField("data.toUnit", "is required for a transfer");
        }
        if (toUnit != null && (status != DossierStatus.TRANSFERRED || toUnit.equals(unit))) {
            throw new InvalidField("data.toUnit", "stands only in a transfer, and names another unit");
        }
        Text.optionalCode("data.apology", apology);
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new InvalidField("data.rating", "is not between 1 and 5");
        }
    }
}
