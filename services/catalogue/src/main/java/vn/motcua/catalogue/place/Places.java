package vn.motcua.catalogue.place;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.motcua.contracts.Text;

/** The country's provinces and communes, found by name with or without diacritics. */
@ApplicationScoped
@Transactional
class Places {

    private final EntityManager database;

    Places(EntityManager database) {
        this.database = database;
    }

    List<Place> provinces(String typed) {
        return rows("""
                select code, kind, name, name_en, cast(null as text), array(
                    select u.name from former_unit u
                    where u.kind = 'PROVINCE' and u.province = p.code and folded(u.name) <> folded(p.name) order by u.name)
                from province p
                where position(folded(?1) in folded) > 0 or exists (
                    select 1 from former_unit u
                    where u.kind = 'PROVINCE' and u.province = p.code and position(folded(?1) in u.folded) > 0)
                order by position(folded(?1) in folded) = 0, code""", typed);
    }

    /** Provinces and districts that are no more, those first whose names begin with what was typed. */
    List<FormerUnit> former(String typed, int limit) {
        List<?> found = database.createNativeQuery("""
                select u.kind, u.name, u.within, cast(u.until as text), u.province, u.communes from former_unit u
                where position(folded(?1) in u.folded) > 0
                order by position(folded(?1) in u.folded), length(u.name), u.name, u.within limit %d""".formatted(limit),
                Object[].class).setParameter(1, typed).getResultList();
        return found.stream().map(Object[].class::cast).map(this::formerUnit).toList();
    }

    private FormerUnit formerUnit(Object[] row) {
        var communes = rows("""
                select code, kind, name, name_en, province, array[]::text[] from commune
                where code = any(string_to_array(?1, ' ')) order by folded, code""", String.join(" ", (String[]) row[5]));
        return new FormerUnit((String) row[0], (String) row[1], (String) row[2], LocalDate.parse((String) row[3]),
                province((String) row[4]), communes);
    }

    private Place province(String code) {
        return rows("select code, kind, name, name_en, cast(null as text), array[]::text[] from province where code = ?1", code)
                .getFirst();
    }

    /** Also finds a commune by the name of a former one that became part of it. */
    List<Place> communes(String province, String typed) {
        return rows("""
                select c.code, c.kind, c.name, c.name_en, c.province, array(
                    select distinct f.former_name || ', ' || f.former_district from former_commune f
                    where folded(?1) <> '' and f.commune = c.code and position(folded(?1) in f.folded) > 0)
                from commune c
                where c.province = ?2 and (position(folded(?1) in c.folded) > 0 or exists (
                    select 1 from former_commune f
                    where f.commune = c.code and position(folded(?1) in f.folded) > 0))
                order by position(folded(?1) in c.folded) = 0, c.folded, c.code""", typed, province);
    }

    /** Communes of the whole country whose name, or a former one's that became part of them, holds what was typed. */
    List<Place> anywhere(String typed, int limit) {
        return rows("""
                select c.code, c.kind, c.name, c.name_en, c.province, array(
                    select distinct f.former_name || ', ' || f.former_district from former_commune f
                    where f.commune = c.code and position(folded(?1) in f.folded) > 0)
                from commune c
                where position(folded(?1) in c.folded) > 0 or exists (
                    select 1 from former_commune f
                    where f.commune = c.code and position(folded(?1) in f.folded) > 0)
                order by position(folded(?1) in c.folded) = 0, c.folded, c.code limit %d""".formatted(limit), typed);
    }

    Optional<Place> commune(String code) {
        return rows("""
                select code, kind, name, name_en, province, array(
                    select distinct former_name || ', ' || former_district from former_commune f
                    where f.commune = c.code and former_name <> '')
                from commune c where code = ?1""", code).stream().findFirst();
    }

    boolean isProvince(String code) {
        return !database.createNativeQuery("select 1 from province where code = ?1").setParameter(1, code)
                .getResultList().isEmpty();
    }

    private List<Place> rows(String sql, String... parameters) {
        var query = database.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(Places::place).toList();
    }

    private static Place place(Object[] row) {
        return new Place((String) row[0], (String) row[1], new Text((String) row[2], (String) row[3]), (String) row[4],
                Arrays.asList((String[]) row[5]));
    }
}
