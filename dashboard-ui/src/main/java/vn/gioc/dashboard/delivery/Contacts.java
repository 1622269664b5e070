package vn.gioc.dashboard.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.unit.Units;

/** Who is told of alerts outside the app, by unit and from which severity on. */
record Contacts(List<Contact> contacts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param unit whose alerts, and those of the units within it
     * @param severity WATCH: all; BAD: only the bad ones
     * @param owner only those that are this one's, or were told to this one; absent: all
     * @param email addresses
     * @param webhook addresses that take a POST
     */
    record Contact(
            String unit,
            @Nullable String severity,
            @Nullable String owner,
            @Nullable List<String> email,
            @Nullable List<URI> webhook) {
        Contact {
            if (Objects.isNull(unit)) {
                throw new IllegalArgumentException("unit is missing");
            }
            severity = severity == null ? "WATCH" : severity;
            email = email == null ? List.of() : List.copyOf(email);
            webhook = webhook == null ? List.of() : List.copyOf(webhook);
            if (!Set.of("WATCH", "BAD").contains(severity)) {
                throw new IllegalArgumentException("severity must be WATCH or BAD, not " + severity);
            }
            for (String address : email) {
                if (!address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
                    throw new IllegalArgumentException("an address of " + unit + " is no e-mail address");
                }
            }
            for (URI address : webhook) {
                String scheme = String.valueOf(address.getScheme());
                if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                    throw new IllegalArgumentException("a webhook of " + unit + " is no http(s) address");
                }
            }
        }

        private boolean hears(Alert alert, AlertEntry entry, Units units) {
            boolean grave = "WATCH".equals(severity) || alert.severity() == Severity.BAD;
            boolean own = owner == null || owner.equals(alert.owner()) || owner.equals(entry.owner());
            return grave && own && units.within(unit).contains(alert.unit());
        }

        private List<Target> targets() {
            List<Target> targets = new ArrayList<>();
            if (email != null) {
                email.forEach(each -> targets.add(new Target(Channel.EMAIL, each)));
            }
            if (webhook != null) {
                webhook.forEach(each -> targets.add(new Target(Channel.WEBHOOK, each.toString())));
            }
            return targets;
        }
    }

    /** Where one message goes. */
    record Target(Channel channel, String address) {}

    Contacts {
        contacts = List.copyOf(contacts);
    }

    /** @throws IllegalArgumentException that says what is wrong with the file */
    static Contacts read(Path file, Units units) {
        try {
            Contacts read = new Contacts(JSON.readValue(Files.readString(file), new TypeReference<List<Contact>>() {}));
            for (Contact each : read.contacts()) {
                if (!units.knows(each.unit())) {
                    throw new IllegalArgumentException(file + ": no unit " + each.unit());
                }
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anybody is to be told by that channel. */
    boolean name(Channel channel) {
        return contacts.stream().flatMap(each -> each.targets().stream()).anyMatch(each -> each.channel() == channel);
    }

    /** Each address once, however many contacts name it. */
    Set<Target> of(Alert alert, AlertEntry entry, Units units) {
        return contacts.stream()
                .filter(each -> each.hears(alert, entry, units))
                .flatMap(each -> each.targets().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
