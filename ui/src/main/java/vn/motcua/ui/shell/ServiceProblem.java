package vn.motcua.ui.shell;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;

import org.jspecify.annotations.Nullable;

/** A service's refusal (RFC 9457), typed, so that a page can put each error beside its field. */
public class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String PREFIX = "urn:motcua:problem:";

    private final int status;
    private final transient Body body;

    /** @param errors what is wrong with which part of the request */
    public record Body(@Nullable String type, @Nullable String title, @Nullable String detail,
            @Nullable List<Error> errors, @JsonAnySetter Map<String, Object> more) {}

    /** @param pointer the field, as a JSON pointer; a parameter by its name alone */
    public record Error(String pointer, @Nullable String code, @Nullable String message) {

        public String field() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    public ServiceProblem(int status, Body body) {
        super(status + " " + body.type() + ": " + body.detail());
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The stable code, for example {@code lost-race}; empty when the service gave none. */
    public String code() {
        var type = body.type();
        return type != null && type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "";
    }

    public String detail() {
        var detail = body.detail();
        return detail == null ? "" : detail;
    }

    public List<Error> errors() {
        var errors = body.errors();
        return errors == null ? List.of() : errors;
    }

    /** Further members, for example {@code allowed} of a lost race. */
    public Map<String, Object> more() {
        return body.more();
    }
}
