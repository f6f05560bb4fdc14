package vn.motcua.simulators.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A user without a mailbox: the mail is in our own, bounded one, and GreenMail's would grow for ever. */
record Nobody(String email) implements GreenMailUser {

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public void deliver(MovingMessage message) {
        // Kept already.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Kept already.
    }

    @Override
    public void create() {
        // Nothing to create.
    }

    @Override
    public void delete() {
        // Nothing to delete.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody signs in.
    }

    @Override
    public void authenticate(String password) {
        // Nobody signs in.
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }
}
