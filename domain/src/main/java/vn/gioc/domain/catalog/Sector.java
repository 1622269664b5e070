package vn.gioc.domain.catalog;

/** The six areas a ward is watched in: public administration, and the five sectors beside it. */
public enum Sector {
    ADMINISTRATION,
    HEALTH,
    EDUCATION,
    ECONOMY,
    SOCIETY,
    ORDER
}
