package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** The services' databases, for whoever has got hold of the server and the passwords. */
record Databases(Portal portal) {

    static final List<String> NAMES = List.of("catalogue", "eforms", "documents", "workflow", "payment", "tracking",
            "notification", "privacy", "participation", "transparency");

    Connection connect(String name) throws SQLException {
        var port = portal.part("database").ports().getFirst();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), name, password(name));
    }

    private String password(String owner) {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(portal.data().resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets of the portal can't be read; run it by ./motcua faults", e);
        }
        return secrets.getProperty("database." + owner, "");
    }
}
