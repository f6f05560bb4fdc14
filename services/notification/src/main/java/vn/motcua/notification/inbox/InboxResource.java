package vn.motcua.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.contracts.Text;
import vn.motcua.notification.message.MessageView;
import vn.motcua.notification.message.Messages;
import vn.motcua.notification.template.Letters;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.Roles;

/** What the portal has told a citizen, newest first. */
@Path("/api/notification/v1/inbox")
@RolesAllowed(Roles.CITIZEN)
@RunOnVirtualThread
class InboxResource {

    record Item(UUID id, Instant at, UUID dossier, @Nullable String code, String template, Text title, Text text,
            boolean read) {}

    record Page(List<Item> items, @Nullable UUID next) {}

    private final Messages messages;
    private final Letters letters;
    private final Caller caller;

    InboxResource(Messages messages, Letters letters, Caller caller) {
        this.messages = messages;
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    public Page mine(@RestQuery @Nullable UUID after, @RestQuery @DefaultValue("20") int limit) {
        var size = Math.clamp(limit, 1, 100);
        var items = messages.inbox(caller.person(), after, size).stream().map(this::item).toList();
        return new Page(items, items.size() < size ? null : items.getLast().id());
    }

    @POST
    @Path("{id}/read")
    public Item read(@RestPath UUID id) {
        return item(messages.read(id, caller.person()));
    }

    private Item item(MessageView message) {
        return new Item(message.id(), message.createdAt(), message.about(), message.details().get("code"),
                message.template().code(), letters.title(message.template(), message.templateVersion(), message.details()),
                letters.text(message.template(), message.templateVersion(), message.details()),
                message.readAt().isPresent());
    }
}
