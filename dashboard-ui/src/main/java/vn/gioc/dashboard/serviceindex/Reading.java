package vn.gioc.dashboard.serviceindex;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.index.ServiceIndex;
import vn.gioc.domain.index.Weights;

/**
 * The estimate of a unit and period, and what it rests on.
 *
 * @param published whether the weights stand among the centre's versions of reference data; else they are those that
 *     come with it
 * @param sentFor of an indicator that was taken in, the latest period its source sent it for
 * @param official the latest official score; null where no source sent one
 * @param asOf everything up to this moment is counted; null before the first flush
 */
record Reading(
        IndexPeriod period,
        Weights weights,
        boolean published,
        ServiceIndex index,
        Map<String, String> sentFor,
        @Nullable Official official,
        @Nullable Instant asOf) {
    /**
     * The official score as a source sent it.
     *
     * @param period in ISO 8601
     * @param points out of 100
     */
    record Official(String period, BigDecimal points) {}

    Reading {
        sentFor = Map.copyOf(sentFor);
    }

    /** How far the estimate, out of 100, lies above the official score. */
    Optional<BigDecimal> above() {
        return official == null
                ? Optional.empty()
                : index.outOf100().map(estimate -> estimate.subtract(official.points()));
    }
}
