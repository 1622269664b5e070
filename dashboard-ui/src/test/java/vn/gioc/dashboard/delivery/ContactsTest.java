package vn.gioc.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.unit.Units;

/** Who is told of what, by the file a ward writes. */
class ContactsTest {
    private static final Units UNITS = Units.sample();
    private static final Instant AT = Instant.parse("2026-11-17T03:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aCityHearsOfItsWardsAndAWardOfItselfAlone() throws IOException {
        Contacts contacts = contacts("""
            [{"unit":"hcm","email":["city@example.vn"]},{"unit":"an-dong","email":["other@example.vn"]},
             {"unit":"cho-quan","webhook":["https://bridge.example.vn/zalo"]}]""");
        assertThat(contacts.of(alert(Severity.WATCH, null), entry(null), UNITS))
                .extracting(Contacts.Target::channel, Contacts.Target::address)
                .containsExactly(
                        tuple(Channel.EMAIL, "city@example.vn"),
                        tuple(Channel.WEBHOOK, "https://bridge.example.vn/zalo"));
    }

    @Test
    void anAddressIsToldOnceHoweverManyContactsNameIt() throws IOException {
        Contacts contacts = contacts("""
            [{"unit":"hcm","email":["a@example.vn","a@example.vn"]},{"unit":"cho-quan","email":["a@example.vn"]}]""");
        assertThat(contacts.of(alert(Severity.WATCH, null), entry(null), UNITS)).hasSize(1);
    }

    @Test
    void whoAsksForBadOnesIsNotToldOfOthers() throws IOException {
        Contacts contacts = contacts("""
            [{"unit":"cho-quan","severity":"BAD","email":["a@example.vn"]}]""");
        assertThat(contacts.of(alert(Severity.WATCH, null), entry(null), UNITS)).isEmpty();
        assertThat(contacts.of(alert(Severity.BAD, null), entry(null), UNITS)).hasSize(1);
    }

    @Test
    void anOwnerIsToldOfWhatIsTheirsAndOfWhatWasEscalatedToThem() throws IOException {
        Contacts contacts = contacts("""
            [{"unit":"cho-quan","owner":"chu-tich","email":["a@example.vn"]}]""");
        assertThat(contacts.of(alert(Severity.BAD, "tram-y-te"), entry("tram-y-te"), UNITS))
                .isEmpty();
        assertThat(contacts.of(alert(Severity.BAD, null), entry(null), UNITS)).isEmpty();
        assertThat(contacts.of(alert(Severity.WATCH, "chu-tich"), entry(null), UNITS))
                .hasSize(1);
        assertThat(contacts.of(alert(Severity.WATCH, "tram-y-te"), entry("chu-tich"), UNITS))
                .hasSize(1);
    }

    @Test
    void itKnowsWhichChannelsAnybodyIsToldBy() throws IOException {
        Contacts contacts = contacts("[{\"unit\":\"hcm\",\"email\":[\"a@example.vn\"]}]");
        assertThat(contacts.name(Channel.EMAIL)).isTrue();
        assertThat(contacts.name(Channel.WEBHOOK)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email':['a@example.vn']} | unit is missing",
                "{'unit':'nowhere','email':['a@example.vn']} | no unit nowhere",
                "{'unit':'hcm','severity':'GRAVE'} | severity must be WATCH or BAD",
                "{'unit':'hcm','email':['secret at example.vn']} | an address of hcm is no e-mail address",
                "{'unit':'hcm','email':['a@example.vn, b@example.vn']} | an address of hcm is no e-mail address",
                "{'unit':'hcm','webhook':['ftp://secret.example.vn']} | a webhook of hcm is no http(s) address",
                "{'unit':'hcm','webhook':['/secret']} | a webhook of hcm is no http(s) address",
                "{'unit':'hcm','mail':['secret@example.vn']} | mail",
                "{'unit': | contacts.json"
            })
    void aFileThatIsWrongIsRefusedWithItsReasonAndNoAddress(String contact, String reason) {
        assertThatThrownBy(() -> contacts("[" + contact.replace('\'', '"') + "]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret");
    }

    private Contacts contacts(String content) throws IOException {
        return Contacts.read(Files.writeString(folder.resolve("contacts.json"), content), UNITS);
    }

    private static Alert alert(Severity severity, @Nullable String owner) {
        return new Alert(
                new UUID(0, 1),
                "dengue",
                "cho-quan",
                "indicators.dengue-cases",
                "",
                severity,
                AT,
                AT,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                owner,
                null,
                Alert.State.OPEN,
                null,
                null);
    }

    private static AlertEntry entry(@Nullable String owner) {
        return new AlertEntry(
                new UUID(0, 1), 1, AT, AlertEntry.GIOC, AlertEntry.Kind.ESCALATED, null, BigDecimal.TEN, owner);
    }
}
