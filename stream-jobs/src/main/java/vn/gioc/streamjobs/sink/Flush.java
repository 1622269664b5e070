package vn.gioc.streamjobs.sink;

/** What a flush stands for. */
enum Flush {
    /** Every row there should be: what an older epoch left beside it goes. */
    REBUILT,
    /** The first after a restore: every row that is newer than the checkpoint, told again. */
    RESTORED,
    /** What changed since the one before. */
    FURTHER
}
