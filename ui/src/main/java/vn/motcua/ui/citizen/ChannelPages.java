package vn.motcua.ui.citizen;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.NotificationClient;
import vn.motcua.ui.client.NotificationClient.Addresses;
import vn.motcua.ui.client.NotificationClient.Channel;
import vn.motcua.ui.client.NotificationClient.Code;
import vn.motcua.ui.client.NotificationClient.Preferences;
import vn.motcua.ui.shell.ServiceProblem;
import vn.motcua.ui.shell.Visit;

/** How a citizen wants to be told; an address is used only after its code came back. */
@Path("/tai-khoan/kenh-lien-lac")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ChannelPages {

    private static final List<String> MEDIA = List.of("MAIL", "SMS", "ZALO");

    private final Visit visit;
    private final NotificationClient notification;

    ChannelPages(Visit visit, @RestClient NotificationClient notification) {
        this.visit = visit;
        this.notification = notification;
    }

    /** @param outcome {@code saved}, {@code confirmed}, {@code wrong}, {@code soon} or {@code code}; empty at first */
    record Channels(List<Channel> channels, List<String> free, Preferences preferences, String outcome)
            implements TemplateInstance {}

    @GET
    public TemplateInstance channels(@RestQuery("kq") Optional<String> outcome) {
        visit.needCitizen();
        var channels = notification.channels();
        var taken = channels.stream().map(Channel::medium).collect(Collectors.toSet());
        return new Channels(channels, MEDIA.stream().filter(medium -> !taken.contains(medium)).toList(),
                notification.preferences(), outcome.filter(it -> it.matches("saved|confirmed|wrong|soon|code")).orElse(""));
    }

    @POST
    public Response change(@RestForm String medium, @RestForm Optional<String> address) {
        visit.needCitizen();
        var typed = address.map(String::strip).orElse("");
        try {
            notification.change(switch (medium) {
                case "MAIL" -> new Addresses(typed, null, null);
                case "SMS" -> new Addresses(null, typed.replaceAll("[\\s.]", ""), null);
                default -> new Addresses(null, null, typed.replaceAll("[\\s.]", ""));
            });
            return to(typed.isEmpty() ? "saved" : "code");
        } catch (ServiceProblem problem) {
            return to(outcome(problem, "wrong"));
        }
    }

    @POST
    @Path("{id}/ma")
    public Response confirm(@RestPath UUID id, @RestForm Optional<String> code) {
        visit.needCitizen();
        try {
            notification.confirm(id, new Code(code.orElse("").strip()));
            return to("confirmed");
        } catch (ServiceProblem problem) {
            return to(outcome(problem, "wrong"));
        }
    }

    /** What isn't ticked is muted. */
    @POST
    @Path("tuy-chon")
    public Response prefer(@RestForm String language, @RestForm("hear") List<String> hear) {
        visit.needCitizen();
        Set<String> muted = MEDIA.stream().filter(medium -> !hear.contains(medium))
                .collect(Collectors.toSet());
        notification.prefer(new Preferences(language, muted));
        return to("saved");
    }

    private static String outcome(ServiceProblem problem, String otherwise) {
        return switch (problem.status()) {
            case 429 -> "soon";
            case 400, 422 -> otherwise;
            default -> throw problem;
        };
    }

    private static Response to(String outcome) {
        return Response.seeOther(URI.create("/tai-khoan/kenh-lien-lac?kq=" + outcome)).build();
    }
}
