package vn.motcua.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.channel.Reach;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.template.Letter;
import vn.motcua.platform.neighbour.Calls;

/** Mail by SMTP. The Message-ID is ours, so that the same letter is known as the same wherever it arrives twice. */
@ApplicationScoped
class MailGateway implements Gateway {

    private final Mailer mailer;
    private final Calls calls;

    MailGateway(Mailer mailer, Calls calls) {
        this.mailer = mailer;
        this.calls = calls;
    }

    @Override
    public Medium medium() {
        return Medium.MAIL;
    }

    @Override
    public Handover send(MessageView message, Letter letter, Reach reach) {
        calls.outsideTransaction("The mail server");
        try {
            mailer.send(Mail.withText(reach.address(), letter.title(), letter.body())
                    .addHeader("Message-ID", "<" + message.id() + "@motcua.example>")
                    .addHeader("Auto-Submitted", "auto-generated")
                    .addHeader("Content-Language", reach.language()));
            return new Handover.Done();
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** SMTP says 5xx for good, anything else may pass. */
    private static Handover failed(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp && smtp.isPermanent()) {
                return new Handover.Refused("smtp-" + smtp.getReplyCode());
            }
        }
        return new Handover.Later(failure.getClass().getSimpleName());
    }
}
