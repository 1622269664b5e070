package vn.gioc.dashboard.watch;

import vn.gioc.domain.alert.Observation;

/** What a rule saw of one figure, or of one part of it. @param part empty where it is the whole */
record Seen(String figure, String part, Observation observation) {}
