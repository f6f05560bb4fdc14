package vn.motcua.documents.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hands out bytes so that a browser shows or saves them and does nothing else with them. */
public final class Download {

    /** Pictures need nothing at all; a browser's PDF viewer doesn't start inside a sandbox, but has no script to run. */
    private static final String PICTURE_POLICY = "sandbox; default-src 'none'";
    private static final String PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "frame-ancestors 'self'";

    public static Response saved(StoredFile file, byte[] bytes) {
        return answer(file, bytes, "attachment");
    }

    public static Response shown(StoredFile file, byte[] bytes) {
        return answer(file, bytes, "inline");
    }

    private static Response answer(StoredFile file, byte[] bytes, String disposition) {
        return Response.ok(bytes, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + names(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", file.mediaType().startsWith("image/") ? PICTURE_POLICY : PDF_POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    /** The name twice: in ASCII for old readers, in full after RFC 8187. */
    private static String names(String name) {
        var plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("[^\\x20-\\x7E]", "").replaceAll("[\"\\\\]", "_");
        return "; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    }

    private Download() {}
}
