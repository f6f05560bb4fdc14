package vn.motcua.participation.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * A consultation as everybody sees it; its agency sees the version and its author too.
 *
 * @param answeredShare of the comments, in per cent rounded down; null without comments
 * @param closes        comments are taken until just before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationView(UUID id, String code, String agency, Text agencyName, String documentType, Text documentTypeName,
        Text title, Text summary, Phase phase, @Nullable Instant opens, @Nullable Instant closes, int minDays,
        String legalBasis, long comments, long replied, @Nullable Integer answeredShare, @Nullable Instant concludedAt,
        @Nullable Text conclusion, List<Section> sections, List<Paper> papers, List<PaperFile> files, int version,
        @Nullable String writtenBy) {

    record Section(int position, String label, String title, String text, long comments) {}

    record Paper(Draft.Kind kind, Text title, String text, @Nullable String url) {}
}
