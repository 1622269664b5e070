package vn.gioc.bench;

import com.vaadin.flow.server.Version;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.boot.SpringBootVersion;

/** Where a run took place: figures of two machines can't be compared, ratios can. */
final class Machine {
    private Machine() {}

    /** In words, by what they are about. */
    static Map<String, String> told() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        Map<String, String> told = new LinkedHashMap<>();
        told.put("JDK", Runtime.version() + ", " + System.getProperty("java.vendor"));
        told.put("cores", Integer.toString(system.getAvailableProcessors()));
        told.put("system", system.getName() + " " + system.getVersion() + ", " + system.getArch());
        told.put("load at the start", "%.1f".formatted(system.getSystemLoadAverage()));
        return told;
    }

    static Map<String, String> libraries() {
        return Map.of(
                "Flink", EnvironmentInformation.getVersion(),
                "Kafka", AppInfoParser.getVersion(),
                "Spring Boot", SpringBootVersion.getVersion(),
                "Vaadin", Version.getFullVersion());
    }
}
