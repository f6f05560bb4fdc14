package vn.motcua.documents.result;

import org.jspecify.annotations.Nullable;

/** What the handling officer found in the criminal records. */
record Finding(CriminalRecord criminalRecord, @Nullable String note) {

    enum CriminalRecord {
        /** Không có án tích. */
        NONE,
        /** Có án tích: as the annex says. */
        SEE_ANNEX
    }
}
