package vn.motcua.documents.file;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param size bytes that the whole file will have */
record UploadView(UUID id, Place place, String name, long size, Upload.State state, @Nullable Rejection reason) {

    boolean isOpen() {
        return state == Upload.State.OPEN;
    }
}
