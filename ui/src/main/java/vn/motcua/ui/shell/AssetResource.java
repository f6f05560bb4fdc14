package vn.motcua.ui.shell;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Serves the assets; their names change with their content, so the browser never asks twice. */
@Path("/assets/{name}")
class AssetResource {

    @GET
    public Response asset(@RestPath String name, @HeaderParam("Accept-Encoding") @Nullable String encodings) {
        var asset = Assets.named(name).orElseThrow(NotFoundException::new);
        var zipped = encodings != null && encodings.contains("gzip") && !name.endsWith(".woff2");
        var answer = Response.ok(zipped ? asset.gzip() : asset.plain())
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding");
        return zipped ? answer.header("Content-Encoding", "gzip").build() : answer.build();
    }
}
