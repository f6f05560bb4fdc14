package vn.motcua.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A request as its person and those who answer it see it.
 *
 * @param acknowledgeBy last day on which we say that we have it
 * @param answerBy      last day on which we answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(UUID id, DataRequest.Kind kind, Text name, String text, DataRequest.State state, Instant receivedAt,
        LocalDate acknowledgeBy, LocalDate answerBy, String legalBasis, @Nullable Instant acknowledgedAt,
        @Nullable Instant answeredAt, @Nullable Boolean granted, @Nullable String answer, int version) {}
