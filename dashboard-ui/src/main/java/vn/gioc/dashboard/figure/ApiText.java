package vn.gioc.dashboard.figure;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says beside the paths: what every figure is. */
@Configuration(proxyBeanMethods = false)
class ApiText {
    private static final String TEXT = """
            Events go in, figures come out. Moments are RFC 3339; days, months and hours are those of Asia/Ho_Chi_Minh,
            a week starts on Monday. `<period>` is one of `today`, `week`, `month`, `quarter`, `year`, `total`, and
            `period` where `from` (and `to`, the first moment no longer counted) are given; stocks then also stand as
            `<name>.period`, as at the end of that period. Figures of a city are the sums of its wards.

            `by` splits each figure into `parts` that add up to it: dossiers by `area`, `procedure`, `channel` or
            `touchpoint`, reports by `area`, `category` or `touchpoint`, interactions by `touchpoint`, `kind` or `topic`.
            A subject that knows nothing of the dimension has one part without a key.

            """;

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("GIOC").version("v1").description(TEXT + FigureTable.markdown()));
    }
}
