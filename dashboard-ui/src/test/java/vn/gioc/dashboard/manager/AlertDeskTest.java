package vn.gioc.dashboard.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.gioc.dashboard.DashboardApplication;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.delivery.AlertRows;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.dashboard.language.Words;

/** A person takes an alert, passes it on and closes it; the boards that walls and phones draw follow. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gioc.admin-password=correct horse battery"})
class AlertDeskTest {
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Autowired
    private Alerts alerts;

    @Autowired
    private Boards boards;

    @Autowired
    private Clock clock;

    private UUID alert;
    private AlertActs acts;

    @BeforeEach
    void raise() {
        TestDatabase.clear();
        TestDatabase.flushed(1, 7, clock.instant());
        alert = AlertRows.open(
                "dengue", "indicators.dengue-cases", "BAD", clock.instant().minus(Duration.ofMinutes(10)), 17, 12);
        acts = new AlertActs(alerts, alert, "admin", List.of("tram-y-te", "chu-tich"), Words.vietnamese(), () -> {});
    }

    @Test
    void takenPassedOnAndClosedWithOneThumbAndTheWallFollows() {
        await().until(() -> open().size() == 1);
        assertThat(open().getFirst().isUntaken()).isTrue();
        press("take");
        await().until(() -> open().getFirst().alert().state() == Alert.State.TAKEN);
        assertThat(open().getFirst().alert().owner()).isEqualTo("admin");
        press("pass");
        fill("to", "chu-tich");
        fill("note", "Cần quyết định phun thuốc");
        go();
        await().until(() -> "chu-tich".equals(open().getFirst().alert().owner()));
        press("close");
        go();
        assertThat(open()).as("not without a reason").hasSize(1);
        fill("note", "Đã phun, không còn ca mới");
        go();
        await().until(() -> open().isEmpty());
        assertThat(alerts.find(alert).orElseThrow().entries())
                .extracting(AlertEntry::kind)
                .containsExactly(
                        AlertEntry.Kind.OPENED, AlertEntry.Kind.TAKEN, AlertEntry.Kind.PASSED, AlertEntry.Kind.CLOSED);
        assertThat(alerts.closed("cho-quan", 10)).extracting(Alert::id).containsExactly(alert);
    }

    @Test
    void whatIsDoneToAnAlertThatIsClosedSaysSo() {
        alerts.close(alert, "another", "xong");
        press("take");
        assertThat(acts.getElement().getOuterHTML()).contains("Cảnh báo này đã đóng rồi.");
    }

    private List<NamedAlert> open() {
        return boards.current("cho-quan").map(board -> board.alerts()).orElse(List.of());
    }

    private void press(String act) {
        click(all(acts.getElement()).stream()
                .filter(each -> act.equals(each.getAttribute("data-act")))
                .findFirst()
                .orElseThrow());
    }

    private void go() {
        click(inForm().stream()
                .filter(each -> "go".equals(each.getAttribute("data-act")))
                .findFirst()
                .orElseThrow());
    }

    private void fill(String name, String text) {
        inForm().stream()
                .filter(each -> name.equals(each.getAttribute("name")))
                .findFirst()
                .orElseThrow()
                .setProperty("value", text);
    }

    /** The parts of the form that is shown. */
    private List<Element> inForm() {
        return all(acts.getElement()).stream()
                .filter(each -> each.getClassList().contains("act-form") && !each.hasAttribute("hidden"))
                .findFirst()
                .map(AlertDeskTest::all)
                .orElseThrow();
    }

    private static void click(Element element) {
        NativeButton button = (NativeButton) element.getComponent().orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static List<Element> all(Element element) {
        List<Element> all = new ArrayList<>(List.of(element));
        IntStream.range(0, element.getChildCount()).forEach(i -> {
            if (!element.getChild(i).isTextNode()) {
                all.addAll(all(element.getChild(i)));
            }
        });
        return all;
    }
}
