package vn.motcua.documents.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import vn.motcua.documents.load.Gate;

/**
 * Hands out bytes so that a browser shows or saves them and does nothing else with them; what is held in memory for slow
 * readers together stays below a limit.
 */
@ApplicationScoped
public class Downloads {

    /** Pictures need nothing at all; a browser's PDF viewer doesn't start inside a sandbox, but has no script to run. */
    private static final String PICTURE_POLICY = "sandbox; default-src 'none'";
    private static final String PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "frame-ancestors 'self'";
    private static final int HELD_KILOBYTES = 64 << 10;

    private final Documents documents;
    private final Gate held = new Gate(HELD_KILOBYTES);

    Downloads(Documents documents) {
        this.documents = documents;
    }

    public Response saved(StoredFile file) {
        return answer(file, "attachment");
    }

    public Response shown(StoredFile file) {
        return answer(file, "inline");
    }

    private Response answer(StoredFile file, String disposition) {
        return Response.ok(body(file), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + names(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.mediaType().startsWith("image/") ? PICTURE_POLICY : PDF_POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private StreamingOutput body(StoredFile file) {
        // Sealed and open at the same time, for a moment.
        int kilobytes = (int) (file.size() * 2 / 1024) + 1;
        held.enter(kilobytes);
        try {
            var bytes = documents.bytesOf(file.id());
            return out -> {
                try {
                    out.write(bytes);
                } finally {
                    held.leave(kilobytes);
                }
            };
        } catch (RuntimeException e) {
            held.leave(kilobytes);
            throw e;
        }
    }

    /** The name twice: in ASCII for old readers, in full after RFC 8187. */
    private static String names(String name) {
        var plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7E]", "").replaceAll("[\"\\\\]", "_");
        return "; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    }
}
