package vn.motcua.simulators.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which handler answers which method and path; a part in braces stands for any one segment. */
public final class Routes {

    private record Route(String method, List<String> parts, Handler handler) {

        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            var found = new HashMap<String, String>();
            for (var i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                if (part.startsWith("{")) {
                    found.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        }
    }

    private final List<Route> routes = new ArrayList<>();

    public Routes get(String path, Handler handler) {
        return add("GET", path, handler);
    }

    public Routes post(String path, Handler handler) {
        return add("POST", path, handler);
    }

    public Routes put(String path, Handler handler) {
        return add("PUT", path, handler);
    }

    public Routes delete(String path, Handler handler) {
        return add("DELETE", path, handler);
    }

    private Routes add(String method, String path, Handler handler) {
        routes.add(new Route(method, parts(path), handler));
        return this;
    }

    Reply answer(Request request) throws InterruptedException {
        var path = parts(request.path());
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        var known = false;
        for (var route : routes) {
            var match = route.match(path);
            if (match.isPresent() && route.method.equals(method)) {
                return route.handler.answer(request.with(match.get()));
            }
            known |= match.isPresent();
        }
        throw known
                ? new Problem(405, "Method not allowed", "This address does not know " + request.method() + ".")
                : new Problem(404, "Not found", "There is nothing at " + request.path() + ".");
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/")).stream().filter(part -> !part.isEmpty()).toList();
    }
}
