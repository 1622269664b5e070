package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.interaction.InteractionHappened;

/** The flows of interactions, told again. */
final class Interactions implements AutoCloseable {
    private final FlowRows<InteractionMeasure> flows;

    Interactions(Connection connection, Instant asOf) {
        flows = new FlowRows<>(
                connection,
                Part.INTERACTION_FLOW,
                List.of("touchpoint", "kind", "topic"),
                InteractionMeasure.class,
                InteractionMeasure::column,
                asOf);
    }

    void tell(List<LedgerEvent> events) throws SQLException {
        for (LedgerEvent event : events) {
            if (event.data().orElse(null) instanceof InteractionHappened happened) {
                flows.add(
                        List.of(
                                happened.touchpoint(),
                                happened.kind(),
                                Objects.requireNonNullElse(happened.topic(), "")),
                        movements(event, happened));
            }
        }
    }

    private static List<Movement<InteractionMeasure>> movements(LedgerEvent event, InteractionHappened happened) {
        List<Movement<InteractionMeasure>> movements = new ArrayList<>();
        for (InteractionMeasure measure : InteractionMeasure.values()) {
            int delta = happened.adds(measure);
            if (delta != 0) {
                movements.add(new Movement<>(event.occurredAt(), event.unit(), measure, delta, false));
            }
        }
        return movements;
    }

    @Override
    public void close() throws SQLException {
        flows.send();
    }
}
