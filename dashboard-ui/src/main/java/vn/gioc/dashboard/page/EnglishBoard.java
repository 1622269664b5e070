package vn.gioc.dashboard.page;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.DossierBoard;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.DossierBoard.Stock;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.board.InteractionBoard.Reach;
import vn.gioc.dashboard.board.InteractionBoard.Topic;
import vn.gioc.dashboard.board.ReportBoard;
import vn.gioc.domain.catalog.Names;

/** The same board with other names for what is listed. */
record EnglishBoard(UnaryOperator<String> names) {
    Board of(Board board) {
        return new Board(
                board.unit(),
                board.at(),
                board.asOf(),
                board.epoch(),
                board.seq(),
                board.live(),
                board.figures(),
                board.sources(),
                of(board.dossiers()),
                of(board.reports()),
                of(board.interactions()),
                board.office(),
                board.week(),
                board.peers(),
                board.indicators(),
                board.alerts().stream().map(this::of).toList(),
                board.beat(),
                board.replayed());
    }

    private DossierBoard of(DossierBoard board) {
        return new DossierBoard(
                board.hours(),
                stocks(board.fields()),
                board.overdueDays(),
                board.overdueDaysBefore(),
                board.dueSoonDays(),
                items(board.longestOverdue()),
                items(board.dueNext()));
    }

    private ReportBoard of(ReportBoard board) {
        return new ReportBoard(
                board.hours(),
                stocks(board.categories()),
                stocks(board.areas()),
                board.receivedDays(),
                board.doneDays(),
                board.overdueDays(),
                items(board.longestOverdue()));
    }

    private InteractionBoard of(InteractionBoard board) {
        return new InteractionBoard(
                board.hours(),
                board.touchpoints(),
                board.topics().stream()
                        .map(each -> new Topic(each.code(), name(each.name()), each.questions(), each.unanswered()))
                        .toList(),
                board.reach().stream()
                        .map(each ->
                                new Reach(each.code(), name(each.name()), each.uses(), each.ageKnown(), each.from45()))
                        .toList(),
                board.announcements(),
                of(board.dossiers()),
                of(board.reports()));
    }

    private CounterLoad of(CounterLoad load) {
        return new CounterLoad(load.lines().stream()
                .map(each -> new CounterLoad.Line(each.code(), name(each.name()), each.weeks(), each.yearAgo()))
                .toList());
    }

    private NamedAlert of(NamedAlert alert) {
        Names part = alert.part();
        return part == null || !part.en().equals(part.vi())
                ? alert
                : new NamedAlert(
                        alert.alert(),
                        alert.what(),
                        alert.where(),
                        new Names(part.vi(), name(part.vi())),
                        alert.owners(),
                        alert.decimals(),
                        alert.measure());
    }

    private List<Stock> stocks(List<Stock> stocks) {
        return stocks.stream()
                .map(each -> new Stock(each.code(), name(each.name()), each.open(), each.overdue()))
                .toList();
    }

    List<Item> items(List<Item> items) {
        return items.stream()
                .map(each -> new Item(
                        each.code(),
                        name(each.title()),
                        maybe(each.field()),
                        each.who(),
                        each.area(),
                        each.dueAt(),
                        each.daysLate()))
                .toList();
    }

    private @Nullable String maybe(@Nullable String name) {
        return name == null ? null : name(name);
    }

    private String name(String name) {
        return names.apply(name);
    }
}
