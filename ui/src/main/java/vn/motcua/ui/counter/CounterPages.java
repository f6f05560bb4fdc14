package vn.motcua.ui.counter;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.CatalogueClient;
import vn.motcua.ui.client.CatalogueClient.Hit;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.BeginForAnother;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.Visit;

/** A reception officer begins to file for somebody: who it is, by their identity card, and that they want it. */
@Path("/can-bo/quay")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CounterPages {

    /** Of the text on the page; see {@code counter-consent-text}. */
    private static final int CONSENT = 1;
    private static final int MOST_PROCEDURES = 100;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Visit visit;
    private final CatalogueClient catalogue;
    private final EformsClient eforms;

    CounterPages(Visit visit, @RestClient CatalogueClient catalogue, @RestClient EformsClient eforms) {
        this.visit = visit;
        this.catalogue = catalogue;
        this.eforms = eforms;
    }

    record Start(List<Hit> procedures, Filled filled) implements TemplateInstance {}

    /** The form as it was typed, and what is wrong with it. */
    record Filled(Map<String, String> typed, List<Wrong> errors) {

        public Optional<String> error(String field) {
            return errors.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst();
        }

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean is(String field, String value) {
            return value(field).equals(value);
        }
    }

    record Wrong(String field, String message) {}

    @GET
    public TemplateInstance start() {
        visit.needOfficer();
        return page(Map.of("channel", "COUNTER"), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form) {
        visit.needOfficer();
        var typed = new TreeMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.getFirst().strip()));
        var errors = judged(typed);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(typed, errors).render()).build();
        }
        var draft = eforms.begin(typed.get("_key"), new BeginForAnother(typed.get("procedure"), digits(typed),
                typed.get("fullName").toUpperCase(Locale.ROOT), born(typed).orElseThrow().toString(), typed.get("channel"),
                CONSENT, typed.get("consentBy")));
        return Response.seeOther(URI.create(CounterDraftPages.BASE + draft.id() + draft.beginning())).build();
    }

    private Start page(Map<String, String> typed, List<Wrong> errors) {
        var online = catalogue.search(null, null, null, MOST_PROCEDURES).items().stream()
                .filter(hit -> hit.onlineKind().equals("FULL")).toList();
        return new Start(online, new Filled(typed, errors));
    }

    private static List<Wrong> judged(Map<String, String> typed) {
        var errors = new ArrayList<Wrong>();
        need(errors, !blank(typed, "procedure"), "procedure", "counter-need-procedure");
        need(errors, digits(typed).matches("\\d{12}"), "nationalId", "counter-need-number");
        need(errors, !blank(typed, "fullName"), "fullName", "counter-need-name");
        need(errors, born(typed).filter(day -> day.isBefore(LocalDate.now(Clock.systemUTC()))).isPresent(),
                "birthDate", "counter-need-birth");
        need(errors, !blank(typed, "consentBy"), "consentBy", "counter-need-consent");
        return errors;
    }

    private static void need(List<Wrong> errors, boolean good, String field, String message) {
        if (!good) {
            errors.add(new Wrong(field, Messages.say(message)));
        }
    }

    private static boolean blank(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").isBlank();
    }

    private static String digits(Map<String, String> typed) {
        return typed.getOrDefault("nationalId", "").replaceAll("[\\s.]", "");
    }

    private static Optional<LocalDate> born(Map<String, String> typed) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault("birthDate", "").replaceAll("[-.\\s]+", "/"), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
