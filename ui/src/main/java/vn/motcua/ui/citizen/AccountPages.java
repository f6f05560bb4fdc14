package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.DocumentsClient;
import vn.motcua.ui.client.DocumentsClient.Stored;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Head;
import vn.motcua.ui.client.NotificationClient;
import vn.motcua.ui.client.NotificationClient.Item;
import vn.motcua.ui.client.PrivacyClient;
import vn.motcua.ui.client.TrackingClient;
import vn.motcua.ui.client.TrackingClient.Summary;
import vn.motcua.ui.shell.Reach;
import vn.motcua.ui.shell.Visit;

/** What a signed-in citizen has here: dossiers, drafts, messages, papers, and who looked at them. */
@Path("/tai-khoan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AccountPages {

    private static final int A_PAGE = 20;
    /** Several of them are shown as one. */
    private static final int READINGS = 50;
    private static final int NAMES = 100;

    private final Visit visit;
    private final EformsClient eforms;
    private final TrackingClient tracking;
    private final NotificationClient notification;
    private final DocumentsClient documents;
    private final PrivacyClient privacy;
    private final CatalogueClient catalogue;

    AccountPages(Visit visit, @RestClient EformsClient eforms, @RestClient TrackingClient tracking,
            @RestClient NotificationClient notification, @RestClient DocumentsClient documents,
            @RestClient PrivacyClient privacy, @RestClient CatalogueClient catalogue) {
        this.visit = visit;
        this.eforms = eforms;
        this.tracking = tracking;
        this.notification = notification;
        this.documents = documents;
        this.privacy = privacy;
        this.catalogue = catalogue;
    }

    record NamedDraft(Head draft, Optional<Text> name) {}

    /** @param away whether a part of the list could not be read now */
    record Dossiers(List<NamedDraft> drafts, List<Summary> dossiers, Optional<String> next, boolean away)
            implements TemplateInstance {}

    record Inbox(List<Item> items, Optional<String> next) implements TemplateInstance {}

    record Papers(List<Stored> papers, Optional<String> next) implements TemplateInstance {}

    record MyData(List<Sitting> sittings, Optional<String> next) implements TemplateInstance {}

    @GET
    @Path("ho-so")
    public TemplateInstance dossiers(@RestQuery("sau") Optional<String> after) {
        visit.needCitizen();
        var drafts = Reach.maybe(() -> eforms.drafts().items());
        var dossiers = Reach.maybe(() -> tracking.mine(after.orElse(null), A_PAGE));
        var names = drafts.filter(list -> !list.isEmpty()).map(_ -> names()).orElse(Map.of());
        return new Dossiers(
                drafts.orElse(List.of()).stream().map(draft -> new NamedDraft(draft,
                        draft.name().or(() -> Optional.ofNullable(names.get(draft.procedure()))))).toList(),
                dossiers.map(page -> page.items()).orElse(List.of()), dossiers.flatMap(page -> page.more()),
                drafts.isEmpty() || dossiers.isEmpty());
    }

    @GET
    @Path("thong-bao")
    public TemplateInstance inbox(@RestQuery("sau") Optional<String> after) {
        visit.needCitizen();
        var page = notification.inbox(after.orElse(null), A_PAGE);
        return new Inbox(page.items(), page.more());
    }

    /** Opening a message is reading it; it leads to what it is about. */
    @POST
    @Path("thong-bao/{id}")
    public Response read(@RestPath UUID id) {
        visit.needCitizen();
        return Response.seeOther(URI.create(notification.read(id).place())).build();
    }

    @GET
    @Path("giay-to")
    public TemplateInstance papers(@RestQuery("sau") Optional<String> after) {
        visit.needCitizen();
        var page = documents.store(after.orElse(null), A_PAGE);
        return new Papers(page.items(), page.more());
    }

    @GET
    @Path("du-lieu-cua-toi")
    public TemplateInstance myData(@RestQuery("sau") Optional<String> after) {
        visit.needCitizen();
        var page = privacy.accesses(after.orElse(null), READINGS);
        return new MyData(Sitting.of(page.items()), page.more());
    }

    private Map<String, Text> names() {
        return Reach.maybe(() -> catalogue.fileable(NAMES).items()).orElse(List.of()).stream()
                .collect(Collectors.toMap(Hit::code, Hit::name, (first, _) -> first));
    }
}
