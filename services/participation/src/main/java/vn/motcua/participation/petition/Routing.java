package vn.motcua.participation.petition;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.participation.directory.Dossiers.Dossier;
import vn.motcua.participation.directory.Procedures;
import vn.motcua.platform.problem.ProblemException;

/**
 * Finds who has to answer: for conduct the unit of the dossier or the agency named, else what the table of routes says for
 * the kind, the procedure and the province.
 */
@ApplicationScoped
@Transactional
class Routing {

    private final Session database;
    private final Agencies agencies;
    private final Procedures procedures;

    Routing(Session database, Agencies agencies, Procedures procedures) {
        this.database = database;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    String competent(Kind kind, Optional<Dossier> dossier, @Nullable String agency, @Nullable String procedure,
            @Nullable String province) {
        if (kind == Kind.CONDUCT && dossier.isPresent()) {
            return dossier.get().unit();
        }
        if (kind == Kind.CONDUCT && agency != null && agencies.isKnown(agency)) {
            return agency;
        }
        return route(kind, procedure == null ? "*" : procedure, province == null ? "*" : province)
                .or(() -> firstUnit(procedure))
                .orElseThrow(() -> ProblemException.unprocessable("no-agency", "Nobody is known who could answer this."));
    }

    private Optional<String> route(Kind kind, String procedure, String province) {
        return database.createNativeQuery("""
                select agency from petition_route
                where kind = ?1 and procedure in (?2, '*') and province in (?3, '*')
                order by procedure = '*', province = '*' limit 1""", String.class)
                .setParameter(1, kind.name()).setParameter(2, procedure).setParameter(3, province)
                .getResultStream().findFirst();
    }

    private Optional<String> firstUnit(@Nullable String procedure) {
        return procedure == null ? Optional.empty()
                : procedures.find(procedure).flatMap(found -> found.units().stream().findFirst());
    }
}
