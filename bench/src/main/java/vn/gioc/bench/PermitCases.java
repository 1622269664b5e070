package vn.gioc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatus;

/** The real permit applications: one procedure, one row an activity, the case repeated on each. */
final class PermitCases {
    private static final String PROCEDURE = "permit-application";

    private PermitCases() {}

    static List<CaseHistory> read(Path file, WorkingCalendar calendar) throws IOException {
        Map<String, List<CaseHistory.Told>> told = new LinkedHashMap<>();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(java.nio.file.Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                List<CaseHistory.Told> of = told.computeIfAbsent(row.get("case:concept:name"), code -> ends(row));
                Instant at = moment(row.get("time:timestamp"));
                of.add(new CaseHistory.Told(at, at, null, row.get("concept:name"), null));
            }
        }
        return told.entrySet().stream()
                .map(story -> new CaseHistory(story.getKey(), PROCEDURE, null, calendar, story.getValue()))
                .toList();
    }

    private static List<CaseHistory.Told> ends(CSVRecord row) {
        List<CaseHistory.Told> ends = new ArrayList<>();
        Instant received = moment(row.get("case:startdate"));
        Instant due = moment(row.get("case:deadline"));
        ends.add(new CaseHistory.Told(received, received, DossierStatus.RECEIVED, null, due));
        if (!row.get("case:enddate").isEmpty()) {
            Instant ended = moment(row.get("case:enddate"));
            ends.add(new CaseHistory.Told(ended, ended, DossierStatus.PROCESSED, null, null));
        }
        return ends;
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }
}
