package vn.motcua.simulators.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import vn.motcua.simulators.neighbour.ControlPages;
import vn.motcua.simulators.neighbour.Inbox;
import vn.motcua.simulators.neighbour.Lie;
import vn.motcua.simulators.neighbour.Neighbour;
import vn.motcua.simulators.neighbour.Neighbour.Kind;
import vn.motcua.simulators.neighbour.Notices;
import vn.motcua.simulators.neighbour.Settings;
import vn.motcua.simulators.web.Routes;

/** An SMTP server that keeps every mail and sends none on; its behaviour may delay, refuse or lose them. */
public final class MailSimulator implements AutoCloseable {

    private static final long LONGEST_HANG_MILLIS = 120_000;

    private final Neighbour neighbour;
    private final Inbox<Mail> mails;
    private final MailPages pages;
    private final GreenMail server;

    public MailSimulator(Settings settings, Notices notices, Clock clock) {
        this.neighbour = new Neighbour("mail", Kind.ANSWERS, List.of(Lie.LOSE), clock);
        this.mails = new Inbox<>(settings, "mail", Mail.class, Mail::id, Mail::bytes);
        this.pages = new MailPages(mails, new ControlPages(neighbour, notices));
        var setup = new ServerSetup(settings.number("SIMULATORS_SMTP_PORT", 18025), "127.0.0.1", "smtp");
        setup.setServerStartupTimeout(10_000);
        this.server = new GreenMail(setup);
        server.getUserManager().setAuthRequired(false);
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    public void addTo(Routes routes) {
        pages.addTo(routes);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** An exception here becomes an SMTP error for the sender. */
    private GreenMailUser take(MovingMessage message, MailAddress to) throws MessagingException {
        try {
            misbehave();
            if (!neighbour.behaviour().tells(Lie.LOSE)) {
                mails.put(MailReader.read(message.getMessage(), to.getEmail(), neighbour.clock().instant()));
            }
            if (neighbour.losesAnswer()) {
                throw new MessagingException("The simulator was told to lose its answer");
            }
            return new Nobody(to.getEmail());
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("The simulator stops", e);
        }
    }

    private void misbehave() throws InterruptedException, MessagingException {
        Thread.sleep(neighbour.behaviour().delayMillis());
        for (var waited = 0; neighbour.behaviour().hang() && waited < LONGEST_HANG_MILLIS; waited += 100) {
            Thread.sleep(100);
        }
        if (neighbour.fails()) {
            throw new MessagingException("The simulator was told to fail");
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
