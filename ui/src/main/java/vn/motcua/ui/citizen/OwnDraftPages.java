package vn.motcua.ui.citizen;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.EformsClient;
import vn.motcua.ui.client.EformsClient.Submitted;
import vn.motcua.ui.form.Questions;
import vn.motcua.ui.shell.Visit;

/** A citizen's own drafts. */
@Path("/nop-ho-so/ban-nhap/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OwnDraftPages extends FormFilling {

    static final String BASE = "/nop-ho-so/ban-nhap/";

    private final Visit visit;

    OwnDraftPages(Visit visit, @RestClient EformsClient eforms, Questions questions, PageFilling filling) {
        super(eforms, questions, filling);
        this.visit = visit;
    }

    @Override
    protected void need() {
        visit.needCitizen();
    }

    @Override
    protected String base() {
        return BASE;
    }

    @Override
    protected String afterSending(Submitted sent) {
        return "/ho-so/" + sent.dossier() + (sent.toPay() ? "/thanh-toan?moi-nop=1" : "?moi-nop=1");
    }

    @Override
    protected String afterDiscarding() {
        return "/tai-khoan/ho-so";
    }
}
