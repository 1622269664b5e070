package vn.gioc.dashboard.reconciliation;

/** Why a recount was made. */
public enum Reason {
    /** Somebody asked. */
    DEMAND,
    /** Every night. */
    NIGHTLY,
    /** The jobs had been started anew, from a checkpoint or from the ledger. */
    RESTORE
}
