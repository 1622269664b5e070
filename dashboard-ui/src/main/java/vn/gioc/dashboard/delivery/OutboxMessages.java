package vn.gioc.dashboard.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.AlertMessages;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Writes down whom to tell of an entry. People are not told of what only those at work need; programs are told all. */
@Component
class OutboxMessages implements AlertMessages {
    private static final Set<AlertEntry.Kind> ONLY_FOR_PROGRAMS = Set.of(AlertEntry.Kind.TAKEN, AlertEntry.Kind.NOTE);

    private final Outbox outbox;
    private final Contacts contacts;
    private final PushSubscriptions subscriptions;
    private final Units units;

    OutboxMessages(Outbox outbox, Contacts contacts, PushSubscriptions subscriptions, Units units) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.units = units;
    }

    @Override
    public void enqueue(Alert alert, AlertEntry entry, Instant notBefore) {
        boolean people = !ONLY_FOR_PROGRAMS.contains(entry.kind());
        for (Contacts.Target target : contacts.of(alert, entry, units)) {
            if (people || target.channel() == Channel.WEBHOOK) {
                outbox.put(alert.id(), entry.n(), target.channel(), target.address(), entry.at(), notBefore);
            }
        }
        if (people) {
            subscriptions
                    .of(ancestry(alert.unit()))
                    .forEach(each ->
                            outbox.put(alert.id(), entry.n(), Channel.PUSH, each.toString(), entry.at(), notBefore));
        }
    }

    private List<String> ancestry(String unit) {
        List<String> ancestry = new ArrayList<>();
        for (@Nullable String each = unit;
                each != null;
                each = units.find(each).map(Unit::parent).orElse(null)) {
            ancestry.add(each);
        }
        return ancestry;
    }
}
