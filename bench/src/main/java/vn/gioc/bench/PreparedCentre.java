package vn.gioc.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.CentreClient;

/** A centre to which a day of the sample's wards was sent, and which has all of it in its tables. */
final class PreparedCentre {
    private static final int BATCH = 1_000;

    private PreparedCentre() {}

    /**
     * @param name of its folder
     * @param variables of its environment, such as no centre has by itself
     */
    static ChildCentre start(Workplace place, String name, Map<String, String> variables) throws Exception {
        ChildCentre centre = place.held(new ChildCentre(place.folder(name).resolve("data"), variables));
        centre.start();
        int events = place.sizes().history();
        try (CentreClient client = new CentreClient(centre.url("/"), ChildCentre.SOURCE_KEY)) {
            new DayOfEvents(Units.sample(), "history", events, place.clock().instant()).tell(BATCH, client::send);
        }
        Patience.until("the history to be in the tables", Duration.ofMinutes(2), () -> committed(centre) >= events);
        return centre;
    }

    /** Records of the log that its tables hold. */
    static long committed(ChildCentre centre) throws Exception {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(sum(next_offset), 0) from log_position")) {
            result.next();
            return result.getLong(1);
        }
    }
}
