package vn.gioc.domain.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A catalog that breaks its schema or contradicts itself, with all its faults at once. */
public final class InvalidCatalog extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<CatalogFault> faults;

    public InvalidCatalog(List<CatalogFault> faults) {
        super(faults.stream().map(CatalogFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<CatalogFault> faults() {
        return faults;
    }
}
