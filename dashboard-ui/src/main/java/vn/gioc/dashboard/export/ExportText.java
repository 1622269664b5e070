package vn.gioc.dashboard.export;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says of files: their parameters, and which dataset understands which. */
@Configuration(proxyBeanMethods = false)
class ExportText {
    private static final Map<String, String> COMMON = Map.of(
            "unit", "may repeat; a city stands for its wards; absent: all that may be read",
            "from", "first moment: a date of Asia/Ho_Chi_Minh, or a moment with its offset",
            "to", "the first moment no longer counted",
            "asOf", "as it was known at that moment",
            "columns", "codes of the columns wanted, with commas; they keep their own order",
            "sep", "`,` `;` or a tab",
            "bom", "1: starts with a byte order mark",
            "lang", "`vi` or `en` headings");

    @Bean
    OpenApiCustomizer exportParameters(Datasets datasets) {
        Map<String, String> parameters = new TreeMap<>(COMMON);
        for (Dataset dataset : datasets.all()) {
            dataset.choices().forEach(each -> parameters.merge(each, "of " + dataset.name(), ExportText::also));
            dataset.filters()
                    .forEach(each -> parameters.merge(
                            each.name(),
                            "may repeat; empty: rows that do not say; of " + of(dataset, each),
                            ExportText::also));
        }
        return api -> api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/v1/exports/")) {
                describe(item, parameters);
            }
        });
    }

    private static String also(String known, String more) {
        return known + ", " + more.substring(more.indexOf("of ") + 3);
    }

    private static String of(Dataset dataset, Filter filter) {
        return dataset.name()
                + (filter.words().isEmpty() ? "" : " (" + String.join(" ", new TreeSet<>(filter.words())) + ")");
    }

    private static void describe(PathItem item, Map<String, String> parameters) {
        for (Operation operation : item.readOperations()) {
            parameters.forEach((name, says) -> operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(name)
                    .description(says)
                    .schema(new ArraySchema().items(new StringSchema()))));
        }
    }
}
