package vn.gioc.ingest.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of rows under a heading, read from front to end without being held in memory. */
interface Table extends Closeable {
    Heading heading();

    /**
     * The next row that is not empty; null after the last.
     *
     * @throws Unusable where the file can't be read on
     */
    @Nullable
    TableRow next();

    /** How far it is read, in bytes of the file; -1 where that can't be told. */
    long position();

    /** @throws Unusable where there is no such file, it is of another kind, or it has no heading */
    static Table open(Path file, char separator) {
        if (!Files.isRegularFile(file)) {
            throw new Unusable("there is no file " + file);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".xlsx") ? new XlsxTable(file) : new CsvTable(file, separator);
        } catch (CharacterCodingException e) {
            throw new Unusable("the file " + file + " can't be read: it is not UTF-8", e);
        } catch (IOException e) {
            throw new Unusable("the file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The names of the columns.
     *
     * @param width how many cells the heading has
     * @param columns where each stands, from 0
     * @param doubled the names that stand more than once
     */
    record Heading(int width, Map<String, Integer> columns, Set<String> doubled) {
        static Heading of(List<String> cells) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            Set<String> doubled = new HashSet<>();
            for (int i = 0; i < cells.size(); i++) {
                String name = cells.get(i).strip();
                if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                    doubled.add(name);
                }
            }
            if (columns.isEmpty()) {
                throw new Unusable("the file has no heading in its first row");
            }
            return new Heading(cells.size(), columns, doubled);
        }
    }
}
