package vn.gioc.domain.catalog;

/** A code of a plain list: a field, a step, a category of reports, a topic of questions, a touchpoint. */
public record Entry(String code, Names names) {}
