package vn.gioc.domain.dossier;

/** Whether a procedure can be done wholly online (toàn trình) or in part (một phần). */
public enum ServiceLevel {
    FULL,
    PARTIAL
}
