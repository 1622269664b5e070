package vn.gioc.domain.interaction;

/** Wards watch how far older people are reached. */
public enum AgeBand {
    UNDER_45,
    FROM_45
}
