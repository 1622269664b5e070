package vn.gioc.domain.dossier;

/** Where a dossier stands: outside every figure but "registered", open, paused or done. */
public enum Stage {
    OUTSIDE,
    OPEN,
    PAUSED,
    DONE
}
