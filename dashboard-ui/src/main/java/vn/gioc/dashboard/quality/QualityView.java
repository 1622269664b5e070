package vn.gioc.dashboard.quality;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.delivery.Deliveries;
import vn.gioc.dashboard.delivery.LostMessage;
import vn.gioc.dashboard.figure.SourceQueries;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Asset;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.reconciliation.Reconciliations;
import vn.gioc.dashboard.reference.CatalogWatch;
import vn.gioc.dashboard.reference.RefusedCatalog;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** How good the data are, for those who must mend them: what is old, what was refused, what contradicts itself. */
@Route("quality")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class QualityView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int AT_ONCE = 50;
    private static final Names TITLE = new Names("Chất lượng dữ liệu", "Data quality");

    private final transient QualityQueries queries;
    private final transient CorrectionQueries corrections;
    private final transient Reconciliations reconciliations;
    private final transient Deliveries deliveries;
    private final transient SourceQueries sources;
    private final transient CatalogWatch catalog;
    private final transient Units all;
    private final transient Clock clock;
    private final transient List<String> units;
    private transient Words words = Words.vietnamese();

    QualityView(
            QualityQueries queries,
            CorrectionQueries corrections,
            Reconciliations reconciliations,
            Deliveries deliveries,
            SourceQueries sources,
            CatalogWatch catalog,
            Units all,
            Clock clock) {
        this.queries = queries;
        this.corrections = corrections;
        this.reconciliations = reconciliations;
        this.deliveries = deliveries;
        this.sources = sources;
        this.catalog = catalog;
        this.all = all;
        this.clock = clock;
        this.units = all.units().stream().map(Unit::unit).toList();
        addClassName("page-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        removeAll();
        Main main = new Main(
                new H1(words.name(TITLE)),
                freshness(),
                catalog(catalog.refused().orElse(null)),
                new RecountSheet(reconciliations, all, words),
                new CorrectionSheet(corrections, all, words),
                undelivered(deliveries),
                unknownCodes(),
                rejections(),
                findings());
        main.addClassName("quality");
        add(Navigation.head(words, words.say("app.short")), main, Navigation.bar(words, ""));
    }

    @Override
    public String getPageTitle() {
        return words.name(TITLE);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addStyleSheet(Asset.address("/screens/quality.css"));
    }

    private Sheet freshness() {
        Instant now = clock.instant();
        Sheet sheet = sheet("sources", "Nguồn", "Sources")
                .columns(
                        say("Nguồn", "Source"),
                        say("Tình trạng", "State"),
                        say("Nhận lần cuối", "Last received"),
                        say("Sự kiện mới nhất", "Latest event"));
        for (SourceState state : sources.states(sources.heard(units), now)) {
            sheet.row(
                    words.name(state.names()),
                    judged(state),
                    moment(state.lastReceivedAt()),
                    moment(state.lastEventAt()));
            sheet.titleLast(state.source());
            sheet.markLast(state.lastReceivedAt() == null ? "stale" : state.stale() ? "bad" : "good");
        }
        return sheet;
    }

    private String judged(SourceState state) {
        if (state.lastReceivedAt() == null) {
            return say("– Chưa nhận được gì", "– Nothing received yet");
        }
        return state.stale()
                ? say("✕ Im lặng quá lâu", "✕ Silent for too long")
                : say("✓ Bình thường", "✓ As expected");
    }

    /** @param refused null where the last edit of its file was taken */
    private Sheet catalog(@Nullable RefusedCatalog refused) {
        Sheet sheet = sheet("catalog", "Danh mục bị từ chối", "Refused catalog")
                .columns(say("Lúc", "At"), say("Tệp", "File"), say("Vị trí", "Place"), say("Lý do", "Reason"));
        if (refused != null) {
            refused.faults()
                    .forEach(fault -> sheet.row(moment(refused.at()), refused.file(), fault.place(), fault.reason()));
        }
        return sheet.orNothing(say("Tệp danh mục không có lỗi.", "The catalog file has no faults."));
    }

    /** An alert that reached nobody is worse than none: it says so until someone looks. */
    private Sheet undelivered(Deliveries deliveries) {
        Sheet sheet = sheet("undelivered", "Cảnh báo chưa gửi được", "Alerts that could not be delivered")
                .columns(
                        say("Lúc", "At"),
                        say("Gửi tới", "To"),
                        say("Đã thử", "Tries"),
                        say("Lý do", "Reason"),
                        say("Cảnh báo", "Alert"));
        for (LostMessage each : deliveries.lost()) {
            sheet.row(
                    moment(each.since()),
                    Deliveries.to(each, words),
                    words.written().count(each.tries()),
                    each.why(),
                    each.alert().toString());
        }
        return sheet.orNothing(say("Không có cảnh báo nào gửi hỏng.", "No alert failed to be delivered."));
    }

    private Sheet unknownCodes() {
        Sheet sheet = sheet("codes", "Mã không có trong danh mục", "Codes not in any list")
                .columns(say("Danh mục", "List"), say("Mã", "Code"), say("Đơn vị", "Unit"), say("Số lượng", "Count"));
        for (UnknownCode code : queries.unknownCodes(units)) {
            sheet.row(
                    list(code.list()), code.code(), code.unit(), words.written().count(code.count()));
        }
        return sheet.orNothing(say("Mọi mã đều có trong danh mục.", "Every code is in its list."));
    }

    private Sheet rejections() {
        Sheet sheet = sheet("rejections", "Sự kiện bị từ chối", "Events refused")
                .columns(
                        say("Lúc", "At"),
                        say("Nguồn", "Source"),
                        say("Mã sự kiện", "Event id"),
                        say("Loại", "Type"),
                        say("Trường", "Field"),
                        say("Lý do", "Reason"));
        sheet.lazily(say("Xem thêm", "More"), after -> {
            Page<Rejection> page = queries.rejections(QualityQuestion.newest(AT_ONCE, after));
            page.items()
                    .forEach(each -> sheet.row(
                            moment(each.recordedAt().toInstant()),
                            each.source(),
                            each.id(),
                            each.type(),
                            each.field(),
                            each.reason()));
            return page.next();
        });
        return sheet.orNothing(say("Chưa có sự kiện nào bị từ chối.", "No event has been refused."));
    }

    private Sheet findings() {
        Sheet sheet = sheet("findings", "Mâu thuẫn và sai thứ tự", "Conflicts and out-of-order events")
                .columns(
                        say("Lúc", "At"),
                        say("Vấn đề", "Problem"),
                        say("Về", "About"),
                        say("Đơn vị", "Unit"),
                        say("Nguồn", "Source"),
                        say("Mã sự kiện", "Event id"),
                        say("Chi tiết", "Detail"));
        sheet.lazily(say("Xem thêm", "More"), after -> {
            Page<Finding> page = queries.findings(QualityQuestion.newest(AT_ONCE, after), units, "");
            page.items()
                    .forEach(each -> sheet.row(
                            moment(each.recordedAt().toInstant()),
                            kind(each.kind()),
                            each.subject(),
                            each.unit(),
                            each.source(),
                            each.id(),
                            each.detail()));
            return page.next();
        });
        return sheet.orNothing(say("Chưa thấy mâu thuẫn nào.", "No contradiction has been seen."));
    }

    private Sheet sheet(String id, String vi, String en) {
        return new Sheet(id, say(vi, en));
    }

    private String list(String list) {
        return switch (list) {
            case "PROCEDURE" -> say("Thủ tục", "Procedures");
            case "STEP" -> say("Bước", "Steps");
            case "CATEGORY" -> say("Lĩnh vực phản ánh", "Report categories");
            case "TOPIC" -> say("Chủ đề", "Topics");
            default -> say("Chỉ tiêu", "Indicators");
        };
    }

    private String kind(String kind) {
        return switch (kind) {
            case "CONFLICT" -> say("Cùng mã, khác nội dung", "Same id, other content");
            case "OUT_OF_ORDER" -> say("Kết thúc trước tiếp nhận", "Ended before it was received");
            case "AFTER_RETENTION" -> say("Đến sau thời hạn lưu", "Came after what is kept");
            case "UNKNOWN_CODE" -> say("Mã không có trong danh mục", "Code that no list has");
            default -> say("Không đọc được", "Unreadable");
        };
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? say("chưa có", "not yet") : words.written().moment(moment);
    }

    private String say(String vi, String en) {
        return words.name(new Names(vi, en));
    }
}
