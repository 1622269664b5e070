package vn.gioc.domain.catalog;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;

/**
 * An administrative procedure (thủ tục hành chính).
 *
 * @param field the code of its field (lĩnh vực)
 * @param limit how long it may take; null where the ward has not said
 */
public record Procedure(
        String code, Names names, String field, @Nullable Limit limit) {}
