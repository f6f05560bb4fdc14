package vn.motcua.ui.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.RightsClient;
import vn.motcua.ui.client.RightsClient.Asked;
import vn.motcua.ui.client.RightsClient.Consent;
import vn.motcua.ui.client.RightsClient.Request;
import vn.motcua.ui.client.RightsClient.Statement;
import vn.motcua.ui.client.RightsClient.Term;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Visit;

/** Consents by purpose, and requests about one's data with the days that the law gives for an answer. */
@Path("/tai-khoan")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RightsPages {

    private static final int A_PAGE = 50;
    private static final int LONGEST = 4000;

    private final Visit visit;
    private final RightsClient rights;

    RightsPages(Visit visit, @RestClient RightsClient rights) {
        this.visit = visit;
        this.rights = rights;
    }

    record Consents(List<Consent> consents, boolean saved) implements TemplateInstance {}

    /** Something to mend. */
    record Fault(String field, String message) {}

    /** @param kind and {@code text} as they were typed */
    record Requests(List<Request> requests, List<Term> terms, String kind, String text, List<Fault> faults, boolean sent)
            implements TemplateInstance {}

    @GET
    @Path("dong-y")
    public TemplateInstance consents(@RestQuery("kq") Optional<String> outcome) {
        visit.needCitizen();
        return new Consents(rights.consents().items(), outcome.isPresent());
    }

    @POST
    @Path("dong-y")
    public Response say(@RestForm("_key") String key, @RestForm String purpose, @RestForm int version,
            @RestForm boolean given) {
        visit.needCitizen();
        rights.say(key, new Statement(purpose, version, given));
        return Response.seeOther(URI.create("/tai-khoan/dong-y?kq=saved")).build();
    }

    @GET
    @Path("yeu-cau")
    public TemplateInstance requests(@RestQuery("kq") Optional<String> outcome) {
        visit.needCitizen();
        return page("", "", List.of(), outcome.isPresent());
    }

    @POST
    @Path("yeu-cau")
    public Response ask(@RestForm("_key") String key, @RestForm Optional<String> kind, @RestForm Optional<String> text) {
        visit.needCitizen();
        var words = text.map(String::strip).orElse("");
        var chosen = kind.orElse("");
        var faults = faults(chosen, words);
        if (!faults.isEmpty()) {
            return Response.status(422).entity(page(chosen, words, faults, false)).build();
        }
        rights.ask(key, new Asked(chosen, words));
        return Response.seeOther(URI.create("/tai-khoan/yeu-cau?kq=sent")).build();
    }

    private Requests page(String kind, String text, List<Fault> faults, boolean sent) {
        return new Requests(rights.requests(A_PAGE).items(), rights.terms().items(), kind, text, faults, sent);
    }

    private static List<Fault> faults(String kind, String text) {
        var kindFault = kind.matches("COPY|RECTIFY|ERASE|RESTRICT|WITHDRAW") ? List.<Fault> of()
                : List.of(new Fault("kind", Messages.say("request-kind-needed")));
        var textFault = !text.isEmpty() && text.length() <= LONGEST ? List.<Fault> of()
                : List.of(new Fault("text", Messages.say("request-text-needed")));
        return Stream.concat(kindFault.stream(), textFault.stream()).toList();
    }
}
