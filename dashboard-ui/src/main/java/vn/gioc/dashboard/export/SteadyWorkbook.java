package vn.gioc.dashboard.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook whose bytes do not say when it was written. The library that writes it puts the hour into its properties;
 * here the moment of knowledge takes its place. On its way it rests in a temporary file.
 */
final class SteadyWorkbook implements AutoCloseable {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";

    /** The earliest a ZIP can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final OutputStream out;

    SteadyWorkbook() throws IOException {
        file = Files.createTempFile("gioc-", ".xlsx");
        out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    OutputStream out() {
        return out;
    }

    void copyTo(OutputStream to, Instant asOf) throws IOException {
        out.close();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            ZipOutputStream steady = new ZipOutputStream(to);
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                steady.putNextEntry(copy);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        steady.write(created(content, asOf));
                    } else {
                        content.transferTo(steady);
                    }
                }
                steady.closeEntry();
            }
            steady.finish();
        }
    }

    private static byte[] created(InputStream properties, Instant asOf) throws IOException {
        return new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll(CREATED, "$1" + asOf.truncatedTo(ChronoUnit.SECONDS) + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.delete(file);
    }
}
