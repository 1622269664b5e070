package vn.gioc.streamjobs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.sql.JobSql;
import vn.gioc.streamjobs.log.Topic;
import vn.gioc.streamjobs.sink.Positions;

/** The log and the tables, seen from where the jobs are started. */
record Infrastructure(JobSettings settings) {
    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    /** Whether the log has its topics and the tables answer. */
    boolean reachable() {
        return tablesAnswer() && logAnswers();
    }

    private boolean tablesAnswer() {
        try {
            inLedger();
            return true;
        } catch (SQLException e) {
            LOG.debug("the tables can't be reached", e);
            return false;
        }
    }

    private boolean logAnswers() {
        Map<String, Object> properties = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                3000);
        try (Admin admin = Admin.create(properties)) {
            return admin.listTopics().names().get(5, TimeUnit.SECONDS).containsAll(Topic.names());
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the log can't be reached", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How far the log is in the ledger. */
    Positions inLedger() throws SQLException {
        Positions positions = new Positions();
        try (Connection connection = settings.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JobSql.POSITIONS)) {
            while (rows.next()) {
                positions.reach(rows.getString(1), rows.getInt(2), rows.getLong(3));
            }
        }
        return positions;
    }
}
