package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.knowledge.RandomLedger;
import vn.gioc.dashboard.knowledge.SmallCounts;
import vn.gioc.dashboard.knowledge.ToldTables;

/** Files of two histories that differ only in hidden counts are the same, byte by byte, of every moment. */
@ExportServer.Up
class SuppressedFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:00Z");
    private final Files files;

    SuppressedFilesTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @Test
    void noFileOfNowOrOfAnEarlierMomentTellsTwoHistoriesApartThatDifferInHiddenCounts() throws Exception {
        List<String> one = answers(false);
        assertThat(answers(true)).isEqualTo(one);
        assertThat(one).hasSizeGreaterThan(40);
        assertThat(String.join("\n", one))
                .as("what is large enough is told, week by week, of the whole ward")
                .contains(
                        "dengue-cases,,2026-W45,WEEK,",
                        ",12,false,",
                        ",17,false,",
                        ",30,false,",
                        ",14,false,",
                        ",,true,")
                .doesNotContain("kp-", "2026-11-10", "hcm,");
    }

    private List<String> answers(boolean other) throws Exception {
        TestDatabase.clear();
        RandomLedger.insert(SmallCounts.told(other));
        ToldTables.fill(SmallCounts.told(other), NOW);
        List<String> answers = new ArrayList<>();
        for (String unit : List.of("cho-quan", "an-dong", "hcm")) {
            answers.add(sorted(files.text("indicators.csv?unit=" + unit)));
            for (Instant then : SmallCounts.moments()) {
                answers.add(files.text("indicators.csv?unit=" + unit + "&asOf=" + then));
            }
        }
        answers.add(files.text("corrections.csv?unit=cho-quan"));
        answers.add(files.text("dossier-events.csv?unit=cho-quan"));
        answers.add(files.text("report-events.csv?unit=cho-quan"));
        return answers;
    }

    /** Rows of now come in no order. */
    private static String sorted(String csv) {
        return csv.lines().sorted().reduce("", (all, line) -> all + line + "\n");
    }
}
