package vn.motcua.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.notification.message.Messages;
import vn.motcua.platform.problem.ProblemException;

/** What the gateways report of messages they took; only reports signed with the shared secret count. */
@Path("/api/notification/v1/callbacks")
@PermitAll
@RunOnVirtualThread
class CallbackResource {

    private static final Logger LOG = Logger.getLogger(CallbackResource.class);

    /** @param trackingId our message's id */
    record Report(String id, @Nullable String trackingId, String status) {}

    private final SmsConfig sms;
    private final ZaloConfig zalo;
    private final Messages messages;
    private final Endings endings;
    private final ObjectMapper json;

    CallbackResource(SmsConfig sms, ZaloConfig zalo, Messages messages, Endings endings, ObjectMapper json) {
        this.sms = sms;
        this.zalo = zalo;
        this.messages = messages;
        this.endings = endings;
        this.json = json;
    }

    @POST
    @Path("sms")
    @Consumes(MediaType.APPLICATION_JSON)
    public void sms(String body, @HeaderParam("X-Signature") @DefaultValue("") String signature) {
        hear(body, signature, sms.secret());
    }

    @POST
    @Path("zalo")
    @Consumes(MediaType.APPLICATION_JSON)
    public void zalo(String body, @HeaderParam("X-Signature") @DefaultValue("") String signature) {
        hear(body, signature, zalo.secret());
    }

    private void hear(String body, String signature, String secret) {
        if (!MessageDigest.isEqual(signed(secret, body).getBytes(UTF_8), signature.toLowerCase(Locale.ROOT).getBytes(UTF_8))) {
            throw new ProblemException(401, "signature-wrong", "This isn't the gateway's signature.");
        }
        var report = read(body);
        var ours = report.trackingId == null ? "" : report.trackingId;
        messages.byNumber(report.id, ours).ifPresentOrElse(message -> {
            switch (report.status) {
                case "DELIVERED" -> messages.delivered(message.id());
                case "FAILED" -> endings.failed(message, "reported");
                default -> LOG.infof("Report %s about %s is left aside", report.status, message.id());
            }
        }, () -> LOG.infof("A report about an unknown message is left aside"));
    }

    private Report read(String body) {
        try {
            return json.readValue(body, Report.class);
        } catch (IOException e) {
            throw ProblemException.badRequest("unreadable", "The report can't be read.");
        }
    }

    private static String signed(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
