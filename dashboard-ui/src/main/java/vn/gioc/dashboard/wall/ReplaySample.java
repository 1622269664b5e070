package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** What a replay lays over a wall, to be seen where nothing is replayed: its controls lead nowhere. */
final class ReplaySample extends Div {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalTime MINUTE = LocalTime.of(10, 42);

    ReplaySample(Words words) {
        addClassName("replay-sample");
        Instant minute = DAY.atTime(MINUTE).atZone(Zone.ID).toInstant();
        Instant later = Zone.startOf(DAY.plusDays(1));
        ReplayPace pace = ReplayPace.of(DAY, MINUTE, ReplayAsked.USUAL_SPEED, true, later, later);
        ReplayBanner banner = new ReplayBanner(words);
        banner.show(minute, pace, later, null);
        ReplayBar bar = new ReplayBar(words, new Nowhere());
        bar.show(pace, minute, later);
        add(banner, bar);
        getElement().setAttribute("inert", "");
    }

    private static final class Nowhere implements ReplayBar.Acts {
        @Override
        public void turn() {}

        @Override
        public void speed(int speed) {}

        @Override
        public void minute(String typed) {}

        @Override
        public void day(String typed) {}

        @Override
        public void now() {}
    }
}
