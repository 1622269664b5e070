package vn.gioc.dashboard.board;

/**
 * What a board of a past moment can't tell, or only roughly. Dossiers and reports one by one are known as they are now, so
 * that no list of the past is made of them; freshness is of now alone.
 *
 * @param alertsKnown whether the centre watched for alerts by then
 * @param byHour minutes are no longer kept: figures are those of the last whole hour
 */
public record Replayed(boolean alertsKnown, boolean byHour) {}
