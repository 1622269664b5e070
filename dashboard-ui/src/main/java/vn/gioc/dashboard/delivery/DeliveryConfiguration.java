package vn.gioc.dashboard.delivery;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gioc.dashboard.alert.AlertNames;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.domain.unit.Units;

/** Who is told, and by which ways. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {
    /** @throws IllegalArgumentException where someone is to be told by a way that is not set up */
    @Bean
    Contacts contacts(DeliverySettings settings, Units units) {
        Path file = settings.contacts();
        Contacts contacts = file == null ? new Contacts(List.of()) : Contacts.read(file, units);
        if (settings.mailHost() == null && contacts.name(Channel.EMAIL)) {
            throw new IllegalArgumentException(file + " names e-mail addresses: set GIOC_MAIL_HOST too");
        }
        if (settings.webhookSecret() == null && contacts.name(Channel.WEBHOOK)) {
            throw new IllegalArgumentException(file + " names webhooks: set GIOC_WEBHOOK_SECRET too");
        }
        return contacts;
    }

    @Bean
    Tellings tellings(Alerts alerts, AlertNames names) {
        return message -> alerts.find(message.alert())
                .flatMap(course -> course.entries().stream()
                        .filter(entry -> entry.n() == message.n())
                        .findFirst()
                        .map(entry -> new Telling(names.of(course.alert()), entry)));
    }
}
