package vn.motcua.platform.listen;

import java.sql.Connection;
import java.util.List;

/** What is done with what PostgreSQL tells. Whatever it throws is logged, and a new connection is made. */
public interface Listener {

    /** On each new connection, once it listens: what was told before, nobody heard. */
    void connected(Connection connection) throws Exception;

    /** @param told payloads in the order of their commits; empty once a second when nothing was told */
    void heard(Connection connection, List<String> told) throws Exception;
}
