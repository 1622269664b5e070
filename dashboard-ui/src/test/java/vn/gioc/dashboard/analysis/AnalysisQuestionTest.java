package vn.gioc.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalysisQuestionTest {
    private static final List<String> NAMES =
            List.of("unit", "area", "procedure", "channel", "from", "to", "asOf", "bucket", "by", "strange");
    private static final String SIGNS = "aZ09-._ &=?#%+,;:/'\"\\<>đĐếỗ|ấ☎\u00e9";

    @Test
    void whateverIsAskedStandsInTheAddressAndComesBackFromIt() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            AnalysisQuestion question = any(random);
            Map<String, List<String>> address =
                    QueryParameters.fromString(question.query()).getParameters();
            assertThat(AnalysisQuestion.parse(address)).as(question.query()).isEqualTo(question);
            String again = new QueryParameters(address).getQueryString();
            assertThat(AnalysisQuestion.parse(QueryParameters.fromString(again).getParameters()))
                    .isEqualTo(question);
        }
    }

    @Test
    void fieldsOfAFormThatHoldNothingSayNothing() {
        AnalysisQuestion question = AnalysisQuestion.parse(QueryParameters.fromString(
                        "dataset=reports&from=2026-11-01&to=&asOf=2026-11-20T14:05&unit=b&unit=a&columns=code&columns=unit&chart=&lang=en")
                .getParameters());
        assertThat(question.query())
                .isEqualTo(
                        "dataset=reports&asOf=2026-11-20T14:05:00%2B07:00&columns=code,unit&from=2026-11-01&unit=a&unit=b");
        assertThat(question.file(".csv", "watch=w"))
                .isEqualTo(
                        "/api/v1/exports/reports.csv?asOf=2026-11-20T14:05:00%2B07:00&columns=code,unit&from=2026-11-01&unit=a&unit=b&watch=w");
    }

    @Test
    void anEmptyFilterAsksForWhatIsNotSaid() {
        assertThat(AnalysisQuestion.parse(Map.of("area", List.of(""))).asked().get("area"))
                .containsExactly("");
    }

    private static AnalysisQuestion any(Random random) {
        Map<String, List<String>> said = new TreeMap<>();
        for (String name : NAMES) {
            boolean one = List.of("from", "to", "asOf", "bucket", "by").contains(name);
            if (random.nextInt(3) == 0) {
                said.put(
                        name,
                        Stream.generate(() -> text(random, one ? 1 : 0))
                                .limit(one ? 1 : 1 + random.nextInt(3))
                                .distinct()
                                .sorted()
                                .toList());
            }
        }
        if (random.nextBoolean()) {
            said.put("columns", List.of("code,unit"));
        }
        return new AnalysisQuestion(text(random, 1), text(random, 0), text(random, 0), said);
    }

    private static String text(Random random, int shortest) {
        StringBuilder text = new StringBuilder();
        for (int length = shortest + random.nextInt(6); length > 0; length--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
