package vn.motcua.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.motcua.contracts.NotificationEvent.Medium;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.message.Messages;

/** Ends messages, and tells by the next medium in the same transaction: Zalo → SMS. Mail goes its own way. */
@ApplicationScoped
@Transactional
class Endings {

    private final Messages messages;
    private final Balance balance;

    Endings(Messages messages, Balance balance) {
        this.messages = messages;
        this.balance = balance;
    }

    void skipped(MessageView message, String reason) {
        if (messages.skipped(message.id(), reason)) {
            fallBack(message);
        }
    }

    void failed(MessageView message, String reason) {
        if (messages.failed(message.id(), reason)) {
            balance.failed(message.medium());
            fallBack(message);
        }
    }

    private void fallBack(MessageView message) {
        if (message.medium() == Medium.ZALO && message.channel().isEmpty()) {
            messages.fallBack(message, Medium.SMS);
        }
    }
}
