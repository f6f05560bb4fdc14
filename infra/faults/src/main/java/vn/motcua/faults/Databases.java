package vn.motcua.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The services' databases, for whoever has got hold of the server and the passwords. */
record Databases(Portal portal) {

    static final List<String> NAMES = List.of("catalogue", "eforms", "documents", "workflow", "payment", "tracking",
            "notification", "privacy", "participation", "transparency");

    Connection connect(String name) throws SQLException {
        var port = portal.part("database").ports().getFirst();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), name,
                portal.secret("database." + name));
    }
}
