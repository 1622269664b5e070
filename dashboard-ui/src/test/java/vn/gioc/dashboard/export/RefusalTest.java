package vn.gioc.dashboard.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExportServer.Up
class RefusalTest {
    private final Files files;

    RefusalTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing.csv | 404 | there is no dataset nothing",
                "dossiers.csv?unit=x%27y | 400 | there is no unit x'y",
                "dossiers.csv?unit= | 400 | there is no unit",
                "dossiers.csv?from=yesterday | 400 | from is neither a date nor a moment",
                "dossiers.csv?to=2026-02-30 | 400 | to is neither a date nor a moment",
                "dossiers.csv?from=0001-01-01 | 400 | from is outside the years",
                "dossiers.csv?from=2026-02-02&to=2026-02-01 | 400 | from is later than to",
                "dossiers.csv?sep=x | 400 | sep is neither",
                "dossiers.csv?bom=yes | 400 | bom is neither",
                "dossiers.csv?lang=fr | 400 | lang is neither",
                "dossiers.csv?form=2026-01-01 | 400 | knows no parameter form",
                "dossiers.csv?by=area | 400 | knows no parameter by",
                "dossiers.csv?asOf=soon | 400 | asOf is neither a date nor a moment",
                "dossier-throughput.csv?bucket=minute | 410 | kept from 2026-09-23T00:00+07:00",
                "dossier-throughput.csv?bucket=minute&from=2026-09-22 | 410 | wider buckets",
                "interactions.csv?from=2026-09-20T10:30:00Z | 410 | whole hours",
                "dossiers.csv?lang=vi&lang=en | 400 | lang stands more than once"
            })
    void whatIsNotUnderstoodIsRefusedByName(String path, int status, String detail) throws Exception {
        HttpResponse<byte[]> answer = files.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(new String(answer.body(), UTF_8)).contains(detail);
    }
}
