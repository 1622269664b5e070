package vn.gioc.dashboard.manager;

/**
 * What lies with one officer, and what he or she has done.
 *
 * @param officer the pseudonym; empty for dossiers that name none
 * @param open neither done nor waiting for somebody else
 * @param done processed or returned this week so far
 * @param doneBefore the same by the same hour of the same week of last year, 364 days ago
 */
record OfficerLoad(
        String officer, long open, long paused, long overdue, long dueSoon, long done, long late, long doneBefore) {}
