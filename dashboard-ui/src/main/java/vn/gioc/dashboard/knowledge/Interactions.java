package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.interaction.AgeBand;
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
        Integer seconds = happened.durationSeconds();
        add(movements, event, InteractionMeasure.COUNT, 1);
        add(
                movements,
                event,
                InteractionMeasure.ANSWERED,
                InteractionHappened.ANSWERED.equals(happened.outcome()) ? 1 : 0);
        add(
                movements,
                event,
                InteractionMeasure.HANDED_OVER,
                InteractionHappened.HANDED_OVER.equals(happened.outcome()) ? 1 : 0);
        add(movements, event, InteractionMeasure.FROM_45, happened.ageBand() == AgeBand.FROM_45 ? 1 : 0);
        add(movements, event, InteractionMeasure.AGE_KNOWN, happened.ageBand() != null ? 1 : 0);
        add(movements, event, InteractionMeasure.DURATION_SECONDS, seconds == null ? 0 : seconds);
        return movements;
    }

    private static void add(
            List<Movement<InteractionMeasure>> movements, LedgerEvent event, InteractionMeasure measure, int delta) {
        if (delta != 0) {
            movements.add(new Movement<>(event.occurredAt(), event.unit(), measure, delta, false));
        }
    }

    @Override
    public void close() throws SQLException {
        flows.send();
    }
}
