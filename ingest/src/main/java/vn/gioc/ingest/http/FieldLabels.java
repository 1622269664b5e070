package vn.gioc.ingest.http;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.domain.dossier.DossierStatusChanged;
import vn.gioc.domain.dossier.DossierStepTaken;
import vn.gioc.domain.indicator.IndicatorValueReported;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.report.ReportStatusChanged;

/** Names of fields as metric labels: those the contract knows, and one word for all that others invent. */
final class FieldLabels {
    private static final Set<String> ENVELOPE = Set.of(
            "event",
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "data",
            "data_base64");

    private static final Set<String> DATA = Stream.of(
                    DossierStatusChanged.class,
                    DossierStepTaken.class,
                    ReportStatusChanged.class,
                    IndicatorValueReported.class,
                    InteractionHappened.class)
            .flatMap(type -> Stream.of(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .map(name -> "data." + name)
            .collect(Collectors.toUnmodifiableSet());

    private FieldLabels() {}

    static String of(String field) {
        if (ENVELOPE.contains(field) || DATA.contains(field)) {
            return field;
        }
        return field.startsWith("data.") ? "data.unknown" : "unknown";
    }
}
