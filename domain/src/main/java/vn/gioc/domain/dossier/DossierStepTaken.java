package vn.gioc.domain.dossier;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.Text;

/**
 * Someone did a step of a dossier. It says who does what and never changes the status.
 *
 * @param step a code of the ward's catalog of steps
 * @param officer a pseudonym
 */
public record DossierStepTaken(
        String unit, String step, @Nullable String officer) implements EventData {
    public DossierStepTaken {
        Text.code("data.unit", unit);
        Text.code("data.step", step);
        Text.pseudonym("data.officer", officer);
    }
}
