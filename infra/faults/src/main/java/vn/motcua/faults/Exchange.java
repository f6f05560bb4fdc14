package vn.motcua.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A request that was written down before it was sent, and what was answered in the end. */
record Exchange(long number, HttpRequest request, byte[] body, int status, byte[] answer) {

    String method() {
        return request.method();
    }

    String path() {
        return request.uri().getPath();
    }

    Optional<String> key() {
        return request.headers().firstValue("Idempotency-Key");
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    JsonNode json() {
        try {
            return Portal.JSON.readTree(answer);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
