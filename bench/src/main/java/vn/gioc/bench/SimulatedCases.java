package vn.gioc.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.Fault;
import vn.gioc.standalone.simulator.SimulatedEvent;
import vn.gioc.standalone.simulator.Ward;

/** The dossiers of the simulated wards, each event known when its source sent it. */
final class SimulatedCases {
    private static final long SEED = 766;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();

    private static final class Story {
        private String procedure = "";
        private @Nullable Limit limit;
        private final List<CaseHistory.Told> told = new ArrayList<>();
    }

    private SimulatedCases() {}

    static List<CaseHistory> read(Instant from, Instant to, WorkingCalendar calendar) throws JsonProcessingException {
        SimulatedCases cases = new SimulatedCases();
        Iterator<SimulatedEvent> events = new Ward(Units.sample(), Catalog.sample(), calendar, SEED).history(from, to);
        while (events.hasNext()) {
            cases.take(events.next());
        }
        return cases.stories.entrySet().stream()
                .map(story -> new CaseHistory(
                        story.getKey(),
                        story.getValue().procedure,
                        story.getValue().limit,
                        calendar,
                        story.getValue().told))
                .toList();
    }

    private void take(SimulatedEvent event) throws JsonProcessingException {
        if (!event.type().startsWith("dossier.")
                || event.subject() == null
                || event.fault() == Fault.INVALID
                || !ids.add(event.type() + ' ' + event.source() + ' ' + event.id())) {
            return;
        }
        JsonNode data = json.readTree(event.data());
        Story story = stories.computeIfAbsent(event.subject(), any -> new Story());
        if (data.has("procedure")) {
            story.procedure = data.get("procedure").asText();
        }
        if (data.has("limit")) {
            story.limit = Limit.parse(data.get("limit").asText());
        }
        story.told.add(new CaseHistory.Told(
                event.sendAt(),
                event.time(),
                data.has("status") ? DossierStatus.valueOf(data.get("status").asText()) : null,
                data.has("step") ? data.get("step").asText() : null,
                due(data.get("dueAt"))));
    }

    private static @Nullable Instant due(@Nullable JsonNode text) {
        return text == null ? null : OffsetDateTime.parse(text.asText()).toInstant();
    }
}
