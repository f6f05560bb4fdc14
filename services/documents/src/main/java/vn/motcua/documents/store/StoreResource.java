package vn.motcua.documents.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.documents.archive.Documents;
import vn.motcua.documents.archive.StoredFile;
import vn.motcua.documents.dossier.Directory;
import vn.motcua.documents.dossier.FilingView;
import vn.motcua.documents.seal.SealedPapers;
import vn.motcua.documents.seal.SealedView;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** A citizen's own papers, each with where it came from. */
@Path("/api/documents/v1/store")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class StoreResource {

    private final Caller caller;
    private final Documents documents;
    private final SealedPapers papers;
    private final Directory directory;

    StoreResource(Caller caller, Documents documents, SealedPapers papers, Directory directory) {
        this.caller = caller;
        this.documents = documents;
        this.papers = papers;
        this.directory = directory;
    }

    enum Origin {
        /** The person brought it. */
        UPLOADED,
        /** An agency issued it. */
        ISSUED
    }

    /** @param unit agency that issued it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(Origin origin, @Nullable UUID dossier, @Nullable String code, @Nullable String procedure,
            @Nullable String unit, @Nullable Text issuer) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(UUID id, String name, String kind, @Nullable Text title, @Nullable String number,
            @Nullable LocalDate issuedOn, @Nullable String force, @Nullable String check, String mediaType, long size,
            String sha256, Instant storedAt, Source source) {}

    record Items(List<Item> items, @Nullable UUID next) {}

    @GET
    public Items mine(@RestQuery Optional<UUID> after, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        var files = documents.ownedBy(caller.person(), after, limit);
        return new Items(files.stream().map(this::item).toList(), files.size() < limit ? null : files.getLast().id());
    }

    private Item item(StoredFile file) {
        var filing = Optional.ofNullable(file.dossier()).flatMap(directory::filing);
        return papers.byDocument(file.id()).map(paper -> issued(file, filing, paper)).orElseGet(() -> brought(file, filing));
    }

    private static Item issued(StoredFile file, Optional<FilingView> filing, SealedView paper) {
        return new Item(file.id(), file.name(), file.kind(), paper.title(), paper.number(), paper.issuedOn(),
                paper.force().name(), paper.check(), file.mediaType(), file.size(), file.sha256(), file.storedAt(),
                new Source(Origin.ISSUED, file.dossier(), paper.dossierCode(),
                        filing.map(FilingView::procedure).orElse(null), paper.unit(), paper.issuer()));
    }

    private static Item brought(StoredFile file, Optional<FilingView> filing) {
        return new Item(file.id(), file.name(), file.kind(), null, null, null, null, null, file.mediaType(), file.size(),
                file.sha256(), file.storedAt(), new Source(Origin.UPLOADED, file.dossier(),
                        filing.map(FilingView::code).orElse(null), filing.map(FilingView::procedure).orElse(null), null, null));
    }
}
