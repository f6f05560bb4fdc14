package vn.motcua.ui.information;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import vn.motcua.ui.client.NoticeClient;
import vn.motcua.ui.client.NoticeClient.Notice;

/** News and notices, those that are over included. */
@Path("/thong-tin/tin-tuc")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class NewsPages {

    private static final int A_PAGE = 20;

    private final NoticeClient notices;

    NewsPages(@RestClient NoticeClient notices) {
        this.notices = notices;
    }

    record News(List<Notice> notices, Optional<String> next) implements TemplateInstance {}

    record NoticePage(Notice notice) implements TemplateInstance {}

    @GET
    public TemplateInstance news(@RestQuery("sau") Optional<String> after) {
        var page = notices.published(after.orElse(null), A_PAGE);
        return new News(page.items(), page.more());
    }

    @GET
    @Path("{id}")
    public TemplateInstance notice(@RestPath UUID id) {
        return new NoticePage(notices.one(id));
    }
}
