package vn.gioc.dashboard.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.sql.JobSql;

/** Hears of each flush on a connection of its own, and connects again whenever that is lost. */
final class FlushListener implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FlushListener.class);
    private static final int WAIT_MILLIS = 1000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final DashboardSettings settings;
    private final Runnable news;
    private long pause = FIRST_PAUSE_MILLIS;

    /** @param news is told of each flush, and after each connection, since some may have been missed */
    FlushListener(DashboardSettings settings, Runnable news) {
        this.settings = settings;
        this.news = news;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                listen();
            } catch (SQLException e) {
                if (pause == FIRST_PAUSE_MILLIS) {
                    LOG.warn("The database no longer tells of news ({}); connecting again", e.getSQLState());
                }
                if (!sleep()) {
                    return;
                }
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.databaseUrl(), login());
                Statement statement = connection.createStatement()) {
            statement.execute(JobSql.LISTEN);
            pause = FIRST_PAUSE_MILLIS;
            news.run();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
                if (heard != null && heard.length > 0) {
                    news.run();
                }
            }
        }
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", settings.databaseUser());
        login.setProperty("password", settings.databasePassword());
        login.setProperty("connectTimeout", "2");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "gioc-feed");
        return login;
    }

    private boolean sleep() {
        try {
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
