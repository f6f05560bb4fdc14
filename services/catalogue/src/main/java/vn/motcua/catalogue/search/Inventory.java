package vn.motcua.catalogue.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Procedures;
import vn.motcua.catalogue.search.Entry.Gone;
import vn.motcua.contracts.Text;

/** What the database says can be found today: each procedure's version in force, or its last one when it was withdrawn. */
@ApplicationScoped
class Inventory {

    private static final String TODAY = """
            with in_force as (
                select distinct on (code) code, version from procedure_version v
                where in_force_from <= ? and not exists (
                    select from withdrawal w where w.code = v.code and w.version >= v.version)
                order by code, in_force_from desc, version desc),
            today as (
                select code, version, false as gone from in_force
                union all select w.code, v.version, true from withdrawal w
                join lateral (select max(version) as version from procedure_version v where v.code = w.code) v
                    on w.version >= v.version
                where w.code not in (select code from in_force))
            """;

    /** Which version of a procedure, and whether it was withdrawn; two that are equal say the same. */
    record Standing(int version, boolean gone) {}

    private final Procedures procedures;
    private final Synonyms synonyms;
    private final Clock clock;

    Inventory(Procedures procedures, Synonyms synonyms, Clock clock) {
        this.procedures = procedures;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of every procedure, by code; without the documents. */
    Map<String, Standing> standings(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(TODAY + "select code, version, gone from today")) {
            statement.setObject(1, day);
            var standings = new HashMap<String, Standing>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                standings.put(rows.getString(1), new Standing(rows.getInt(2), rows.getBoolean(3)));
            }
            return standings;
        }
    }

    /** These procedures, as far as they can be found on the day. */
    List<Entry> entries(Connection connection, Collection<String> codes, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(TODAY + """
                select t.gone, v.document, w.reason_vi, w.reason_en, w.replaced_by
                from today t join procedure_version v using (code, version) left join withdrawal w using (code)
                where t.code = any (?)""")) {
            statement.setObject(1, day);
            statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
            var provinces = provinces(connection);
            var entries = new ArrayList<Entry>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                entries.add(entry(rows, provinces));
            }
            return entries;
        }
    }

    /** Of each agency. */
    private static Map<String, String> provinces(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select code, province from agency where province is not null")) {
            var provinces = new HashMap<String, String>();
            while (rows.next()) {
                provinces.put(rows.getString(1), rows.getString(2));
            }
            return provinces;
        }
    }

    private Entry entry(ResultSet row, Map<String, String> provinces) throws SQLException {
        try {
            var procedure = procedures.readable(row.getString(2));
            var where = procedure.units().stream().map(provinces::get).filter(Objects::nonNull).distinct().sorted().toList();
            return Entry.of(procedure, where, row.getBoolean(1) ? gone(row) : null, synonyms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A procedure's document can't be read", e);
        }
    }

    private static Gone gone(ResultSet row) throws SQLException {
        @Nullable
        String replacedBy = row.getString(5);
        return new Gone(new Text(row.getString(3), row.getString(4)), replacedBy);
    }
}
