package vn.motcua.documents.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.scheduler.Scheduled;

import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.Fingerprint;
import vn.motcua.platform.idempotency.Idempotency;
import vn.motcua.platform.problem.ProblemException;

/** Takes files in: checks them outside any transaction, then keeps or refuses them within one. */
@ApplicationScoped
class Intake {

    private final Checks checks;
    private final Parts parts;
    private final Uploads uploads;
    private final Idempotency idempotency;
    private final Duration unfinishedAfter;

    Intake(Checks checks, Parts parts, Uploads uploads, Idempotency idempotency,
            @ConfigProperty(name = "motcua.documents.unfinished-after") Duration unfinishedAfter) {
        this.checks = checks;
        this.parts = parts;
        this.uploads = uploads;
        this.idempotency = idempotency;
        this.unfinishedAfter = unfinishedAfter;
    }

    private record Brought(Place place, String name, String sha256) {}

    private record Kept(UUID id) {}

    /**
     * @param caller who brings it
     * @param key    what the caller calls this request: brought again with the same key, the file is kept once; a form
     *               without script may have none
     * @throws ProblemException 422 with the reason when the file isn't taken
     */
    FileView take(String caller, @Nullable String key, Place place, String name, Path file) {
        return keep(caller, key, place, name, clean(file));
    }

    /**
     * A paper that everybody is to read with what they have at hand: a PDF.
     *
     * @throws ProblemException 422 with the reason when the file isn't taken
     */
    FileView takePdf(String caller, @Nullable String key, Place place, String name, Path file) {
        var clean = clean(file);
        if (clean.type() != FileType.PDF) {
            throw refusal(Rejection.NOT_PDF);
        }
        return keep(caller, key, place, name, clean);
    }

    private FileView keep(String caller, @Nullable String key, Place place, String name, Checks.Clean clean) {
        if (key == null) {
            return uploads.keep(place, name, clean);
        }
        var kept = idempotency.once(caller, key, new Brought(place, name, Fingerprint.of(clean.bytes())), Kept.class,
                () -> new Kept(uploads.keep(place, name, clean).id()));
        return uploads.kept(kept.id());
    }

    private Checks.Clean clean(Path file) {
        try {
            return checks.passed(file);
        } catch (Rejected e) {
            throw refusal(e.reason());
        }
    }

    /** The last piece is there: the file becomes ready or is rejected, and its pieces go. */
    FileView finish(UploadView upload) {
        var ended = judged(upload);
        parts.remove(upload.id());
        return ended;
    }

    /** @throws ProblemException 422 before the first byte is sent */
    void refuseSize(long size) {
        try {
            checks.refuseSize(size);
        } catch (Rejected e) {
            throw refusal(e.reason());
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    void tidy() {
        uploads.forgetUnfinished(unfinishedAfter).forEach(parts::remove);
    }

    private FileView judged(UploadView upload) {
        try {
            return uploads.passed(upload.id(), checks.passed(parts.of(upload.id())));
        } catch (Rejected e) {
            return uploads.failed(upload.id(), e.reason());
        }
    }

    private static ProblemException refusal(Rejection reason) {
        return new ProblemException(422, "file-rejected", reason.text().en(),
                List.of(), Map.of("reason", reason, "text", reason.text()));
    }
}
