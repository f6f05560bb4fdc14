package vn.motcua.ui.counter;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.citizen.FormFilling;
import vn.motcua.ui.citizen.PageFilling;
import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Submitted;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.shell.Visit;

/** The same form as online, filled in by the officer for the citizen at the counter. */
@Path("/can-bo/quay/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CounterDraftPages extends FormFilling {

    static final String BASE = "/can-bo/quay/";

    private final Visit visit;

    CounterDraftPages(Visit visit, @RestClient EformsClient eforms, Questions questions, PageFilling filling) {
        super(eforms, questions, filling);
        this.visit = visit;
    }

    @Override
    protected void need() {
        visit.needOfficer();
    }

    @Override
    protected String base() {
        return BASE;
    }

    /** To the cash desk when something is due first, and it says whether it is. */
    @Override
    protected String afterSending(Submitted sent) {
        return CashPages.PATH + "?ma=" + sent.code() + "&moi-nop=1";
    }

    @Override
    protected String afterDiscarding() {
        return "/can-bo/quay";
    }
}
