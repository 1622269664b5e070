package vn.gioc.ingest.importing;

/** A column of the file, and where the mapping names it. */
record ColumnPlace(String name, YamlPlace place) {}
