package vn.gioc.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.CentreClient;

/** A centre to which a day of the sample's wards was sent, and which has all of it in its tables. */
final class PreparedCentre {
    private static final int BATCH = 1_000;

    private PreparedCentre() {}

    static ChildCentre start(Workplace place) throws Exception {
        ChildCentre centre = place.held(new ChildCentre(place.folder("centre").resolve("data")));
        centre.start();
        int events = place.sizes().history();
        try (CentreClient client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY)) {
            new DayOfEvents(Units.sample(), "history", events, place.clock().instant()).tell(BATCH, client::send);
        }
        Patience.until("the history to be in the tables", Duration.ofMinutes(2), () -> committed(centre) >= events);
        return centre;
    }

    private static long committed(ChildCentre centre) throws Exception {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(sum(next_offset), 0) from log_position")) {
            result.next();
            return result.getLong(1);
        }
    }
}
