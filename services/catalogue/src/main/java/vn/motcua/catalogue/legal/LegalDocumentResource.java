package vn.motcua.catalogue.legal;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.catalogue.Folded;
import vn.motcua.catalogue.Page;
import vn.motcua.catalogue.legal.LegalDocument.Type;
import vn.motcua.catalogue.legal.LegalDocuments.Entry;
import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;

/** Legal documents, and what rests on them. */
@Path("/api/catalogue/v1/legal-documents")
@RunOnVirtualThread
class LegalDocumentResource {

    private static final int A_MINUTE = 60;

    private final LegalDocuments documents;

    LegalDocumentResource(LegalDocuments documents) {
        this.documents = documents;
    }

    /**
     * @param slug       the document's place in an address
     * @param procedures how many procedures in force rest on it
     */
    record Item(String slug, String number, Type type, Text title, Text issuer, @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo, int procedures) {}

    @GET
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "Legal documents, laws first; q finds every word that was typed, with or without diacritics")
    public Page<Item> find(@RestQuery @DefaultValue("") @Size(max = 200) String q, @RestQuery @Nullable Type type) {
        return Page.whole(documents.all().stream()
                .filter(entry -> type == null || entry.document().type() == type)
                .filter(entry -> Folded.fits(q, entry.document().words()))
                .map(LegalDocumentResource::item).toList());
    }

    @GET
    @Path("{slug}")
    @Cache(maxAge = A_MINUTE)
    @Operation(summary = "A document with the procedures in force that rest on it")
    public Entry one(@RestPath String slug) {
        return documents.all().stream().filter(entry -> entry.document().slug().equals(slug)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("No legal document " + slug + "."));
    }

    private static Item item(Entry entry) {
        var it = entry.document();
        return new Item(it.slug(), it.number(), it.type(), it.title(), it.issuer(), it.effectiveFrom(), it.effectiveTo(),
                entry.procedures().size());
    }
}
