package vn.gioc.standalone;

import vn.gioc.ingest.log.EventLog;
import vn.gioc.ingest.log.LogUnreachable;

/** When a centre says that it is there. */
final class Ready {
    private static final int POLL_MILLIS = 50;

    private Ready() {}

    /** Waits until ingest has found the log and made its topics. */
    static void whenItTakesEvents(Centre centre) throws InterruptedException {
        EventLog log = centre.web().getBean(EventLog.class);
        while (!takesEvents(log)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean takesEvents(EventLog log) {
        try {
            log.check();
            return true;
        } catch (LogUnreachable e) {
            return false;
        }
    }

    /** The one line that scripts wait for. */
    static void say(String url) {
        System.out.println("GIOC ready: " + url);
        System.out.flush();
    }
}
