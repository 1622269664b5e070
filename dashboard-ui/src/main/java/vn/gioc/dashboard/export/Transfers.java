package vn.gioc.dashboard.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files that a page follows while they are sent, by the names that the page gave them. */
@Component
public final class Transfers {
    /** The oldest are forgotten: nobody looks at a page with so many. */
    private static final int KEPT = 1000;

    private final Map<String, Transfer> byName = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Transfer> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Transfer begin(String name) {
        Transfer transfer = new Transfer();
        byName.put(name, transfer);
        return transfer;
    }

    /** Empty before its file is asked for. */
    public synchronized Optional<Transfer> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
