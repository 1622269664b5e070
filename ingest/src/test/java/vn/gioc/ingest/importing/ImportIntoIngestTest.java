package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.gioc.ingest.RunningIngest;

/** The importer against the centre's own intake, over HTTP: the two ends of the contract meet. */
class ImportIntoIngestTest {
    private static RunningIngest ingest;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aCentre() {
        ingest = new RunningIngest(Map.of());
    }

    @AfterAll
    static void noCentre() {
        ingest.close();
    }

    @BeforeEach
    void emptyTheLog() {
        ingest.log.clear();
    }

    @Test
    void everyEventOfThePermitFileIsTaken() {
        Path file = Examples.real("dossiers-permit-receipts.csv");
        assertThat(run(file, "dossiers", "permit-receipts.yaml"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("sent 5458, accepted 5458, rejected 0");
        assertThat(identities()).hasSize(5_458);
    }

    @Test
    void everyEventOfTheRequestFileIsTakenAndTwiceIsTheSame() {
        Path file = Examples.real("reports-service-requests.csv");
        assertThat(run(file, "reports", "service-requests.yaml"))
                .as(err.toString())
                .isZero();
        assertThat(run(file, "reports", "service-requests.yaml"))
                .as(err.toString())
                .isZero();
        assertThat(ingest.log.size()).isEqualTo(2 * 9_963);
        assertThat(identities().distinct()).hasSize(9_963);
    }

    @Test
    void theSmallExamplesAreTaken() {
        assertThat(run(Examples.FOLDER.resolve("indicators.csv"), "indicators", "indicators.yaml"))
                .as(err.toString())
                .isZero();
        assertThat(run(Examples.FOLDER.resolve("interactions.csv"), "interactions", "interactions.yaml"))
                .as(err.toString())
                .isZero();
        assertThat(identities()).hasSize(9 + 6);
    }

    private static Stream<String> identities() {
        return ingest.log.events().stream().map(ImportIntoIngestTest::identity);
    }

    private static String identity(CloudEvent event) {
        return event.getType() + "\n" + event.getSubject() + "\n" + event.getSource() + "\n" + event.getId();
    }

    private int run(Path file, String kind, String map) {
        return new CommandLine(new ImportCommand(
                        Map.of("GIOC_SOURCE_KEY", RunningIngest.KEY), Clock.systemUTC(), Thread::sleep))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        file.toString(),
                        "--as",
                        kind,
                        "--map",
                        Examples.FOLDER.resolve(map).toString(),
                        "--url",
                        "http://127.0.0.1:" + ingest.port(),
                        "--rejected",
                        folder.resolve("rejected.csv").toString());
    }
}
