package vn.motcua.catalogue.notice;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * A notice as the agency that writes it sees it.
 *
 * @param version what a change names in {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskView(NoticeView notice, Notice.State state, String writtenBy, Instant writtenAt, @Nullable String publishedBy,
        @Nullable String withdrawnBy, @Nullable Instant withdrawnAt, int version) {}
