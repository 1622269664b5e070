package vn.gioc.domain.catalog;

/** The sectors beside public administration. */
public enum Sector {
    HEALTH,
    EDUCATION,
    ECONOMY,
    SOCIETY,
    ORDER
}
