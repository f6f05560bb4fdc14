package vn.motcua.catalogue.place;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.quarkus.runtime.StartupEvent;

import vn.motcua.catalogue.DataFile;

/** Reads the place files into the database when they have changed. */
@ApplicationScoped
class PlaceFiles {

    /** Spells PLACES on a phone's keys: two instances that start together take turns. */
    private static final long LOCK = 752237;

    private final EntityManager database;

    PlaceFiles(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void load(@Observes StartupEvent started) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getSingleResult();
        load("provinces", "insert into province (code, kind, name, name_en) values (?, ?, ?, ?)"
                + " on conflict (code) do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en");
        load("communes", "insert into commune (code, province, kind, name, name_en) values (?, ?, ?, ?, ?)"
                + " on conflict (code) do update set province = excluded.province, kind = excluded.kind,"
                + " name = excluded.name, name_en = excluded.name_en");
        load("former-communes", "insert into former_commune (former_code, former_name, former_district, former_province,"
                + " commune) values (?, ?, ?, ?, ?)");
    }

    private void load(String name, String insert) {
        var file = DataFile.at("places/" + name + ".csv");
        if (isLoaded(file)) {
            return;
        }
        if (name.equals("former-communes")) {
            database.createNativeQuery("delete from former_commune").executeUpdate();
        }
        insertAll(insert, file.text().lines().skip(1).map(line -> List.of(line.split(",", -1))).toList());
        database.createNativeQuery("""
                insert into loaded_file (name, sha256) values (?1, ?2)
                on conflict (name) do update set sha256 = excluded.sha256""")
                .setParameter(1, file.name()).setParameter(2, file.sha256()).executeUpdate();
        database.createNativeQuery("refresh materialized view former_unit").executeUpdate();
    }

    private boolean isLoaded(DataFile file) {
        return !database.createNativeQuery("select 1 from loaded_file where name = ?1 and sha256 = ?2")
                .setParameter(1, file.name()).setParameter(2, file.sha256()).getResultList().isEmpty();
    }

    private void insertAll(String insert, List<List<String>> rows) {
        database.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(insert)) {
                for (var row : rows) {
                    for (int column = 0; column < row.size(); column++) {
                        statement.setString(column + 1, row.get(column));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }
}
