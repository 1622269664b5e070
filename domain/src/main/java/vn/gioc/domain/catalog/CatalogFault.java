package vn.gioc.domain.catalog;

/** What is wrong with a catalog. @param place in the file, such as {@code indicators[3].frequency} */
public record CatalogFault(String place, String reason) {
    @Override
    public String toString() {
        return place.isEmpty() ? reason : place + ": " + reason;
    }
}
