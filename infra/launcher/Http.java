import module java.base;

/** The little HTTP the launcher speaks, with deadlines; the JDK's newer client would cost the launcher memory it needs nowhere else. */
final class Http {

    record Answer(int status, String body) {}

    private Http() {}

    static boolean isOk(String url) {
        try {
            return send("GET", url, Map.of(), "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static Answer send(String method, String url, Map<String, String> headers, String body) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(60_000);
        headers.forEach(connection::setRequestProperty);
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
