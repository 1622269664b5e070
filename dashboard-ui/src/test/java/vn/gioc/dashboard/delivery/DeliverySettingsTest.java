package vn.gioc.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How alerts leave the centre, as it is set. */
class DeliverySettingsTest {
    @Test
    void withoutSettingsNobodyIsToldOutsideTheApp() {
        DeliverySettings settings = settings(Map.of());
        assertThat(settings.contacts()).isNull();
        assertThat(settings.mailHost()).isNull();
        assertThat(settings.webhookSecret()).isNull();
        assertThat(settings.mailPort()).isEqualTo(587);
        assertThat(settings.mailTls()).isEqualTo(DeliverySettings.MailTls.STARTTLS);
        assertThat(settings.deliveryTries()).isEqualTo(14);
        assertThat(settings.deliveryTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatIsBlankIsNotSet() {
        DeliverySettings settings = settings(
                Map.of("gioc.mail-host", " ", "gioc.mail-user", "", "gioc.webhook-secret", " ", "gioc.public-url", ""));
        assertThat(settings.mailHost()).isNull();
        assertThat(settings.mailUser()).isNull();
        assertThat(settings.webhookSecret()).isNull();
        assertThat(settings.publicUrl()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "gioc.public-url, gioc.example.vn, public-url",
        "gioc.public-url, ftp://gioc.example.vn, public-url",
        "gioc.mail-port, 0, mail-port",
        "gioc.mail-port, 65536, mail-port",
        "gioc.webhook-secret, fifteen-letters, 16 characters",
        "gioc.push-contact, admin@example.vn, push-contact",
        "gioc.delivery-tries, 0, delivery-tries",
        "gioc.delivery-timeout, 99ms, delivery-timeout",
        "gioc.delivery-timeout, 61s, delivery-timeout"
    })
    void whatCannotBeIsRefusedByName(String name, String value, String reason) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aLinkLeadsToWhereTheCentreIsReached() {
        assertThat(settings(Map.of()).link("/alerts/1")).isEqualTo("/alerts/1");
        assertThat(settings(Map.of("gioc.public-url", "https://gioc.example.vn"))
                        .link("/alerts/1"))
                .isEqualTo("https://gioc.example.vn/alerts/1");
        assertThat(settings(Map.of("gioc.public-url", "https://example.vn/gioc/"))
                        .link("/alerts/1"))
                .isEqualTo("https://example.vn/gioc/alerts/1");
    }

    @Test
    void itsTextNamesNoSecret() {
        String text = settings(Map.of(
                        "gioc.mail-host", "mail.example.vn",
                        "gioc.mail-password", "a secret of the mail",
                        "gioc.webhook-secret", "a secret of webhooks"))
                .toString();
        assertThat(text).contains("mail.example.vn").doesNotContain("secret");
    }

    private static DeliverySettings settings(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("gioc", DeliverySettings.class);
    }
}
