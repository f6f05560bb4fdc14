package vn.motcua.platform.problem;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * A refusal for programs (RFC 9457, {@code application/problem+json}).
 *
 * @param type   {@code urn:motcua:problem:<code>}; the code is stable and never translated
 * @param errors what is wrong with which part of the request
 * @param more   further members, for example {@code allowed}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, @Nullable String detail, String correlationId,
        List<Error> errors, @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";
    static final String PREFIX = "urn:motcua:problem:";

    /** @param pointer where in the body, as a JSON pointer like {@code /marks/0/why}; a parameter by its name alone */
    public record Error(String pointer, String code, String message) {}
}
