package vn.motcua.documents.file;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.documents.archive.StoredFile;

/** A file as it is told over HTTP; a rejected one has a reason and nothing else to show. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileView(UUID id, String name, @Nullable String mediaType, long size, @Nullable String sha256, Upload.State state,
        @Nullable UUID dossier, @Nullable String component, @Nullable Instant storedAt, @Nullable Rejection reason,
        @Nullable Text text) {

    static FileView ready(StoredFile file) {
        return new FileView(file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), Upload.State.READY,
                file.dossier(), file.component(), file.storedAt(), null, null);
    }

    static FileView rejected(UploadView upload, Rejection reason) {
        return new FileView(upload.id(), upload.name(), null, upload.size(), null, Upload.State.REJECTED,
                upload.place().dossier(), upload.place().component(), null, reason, reason.text());
    }
}
