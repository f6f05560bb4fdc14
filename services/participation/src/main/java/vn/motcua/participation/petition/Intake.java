package vn.motcua.participation.petition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.motcua.participation.directory.Dossiers;
import vn.motcua.participation.directory.Dossiers.Dossier;
import vn.motcua.participation.petition.FormalWays.Way;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.problem.ProblemException;

/** Looks at what is sent in before it becomes a petition: is it one, about what, for whom, by when. */
@ApplicationScoped
class Intake {

    private final FormalWays ways;
    private final Dossiers dossiers;
    private final Routing routing;
    private final Terms terms;
    private final DueDates dueDates;
    private final Caller caller;
    private final Clock clock;

    Intake(FormalWays ways, Dossiers dossiers, Routing routing, Terms terms, DueDates dueDates, Caller caller, Clock clock) {
        this.ways = ways;
        this.dossiers = dossiers;
        this.routing = routing;
        this.terms = terms;
        this.dueDates = dueDates;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the citizen says it is, or what its words look like. */
    Optional<Way> formal(Filing filing) {
        return Optional.ofNullable(filing.formal())
                .or(() -> ways.recognised(filing.title() + "\n" + filing.text()));
    }

    /**
     * Everything that a new petition needs.
     *
     * @throws ProblemException 422 with the legal way, when it is a formal complaint or denunciation and the citizen doesn't
     *                          say otherwise; 404 for a dossier of somebody else
     */
    Petitions.Opening prepared(Filing filing) {
        var formal = formal(filing);
        if (formal.isPresent() && (filing.formal() != null || !filing.notFormal())) {
            throw new ProblemException(422, filing.formal() == null ? "looks-formal" : "formal",
                    "The law has its own way for this.", List.of(), Map.of("way", ways.described(formal.get())));
        }
        var dossier = Optional.ofNullable(filing.dossier()).map(id -> dossiers.find(id)
                .filter(found -> found.applicant().equals(caller.person()))
                .orElseThrow(() -> ProblemException.notFound("No such dossier.")));
        var procedure = dossier.map(Dossier::procedure).or(() -> Optional.ofNullable(filing.procedure()));
        var agency = routing.competent(filing.kind(), dossier, filing.agency(), procedure.orElse(null), filing.province());
        var due = dueDates.of(clock.instant(), terms.of(filing.kind()).answer(), agency);
        var content = new Content(filing.title().strip(), filing.text().strip(), filing.concerns(), caller.fullName(),
                filing.attachments());
        return new Petitions.Opening(caller.person(), filing, content, agency, procedure, due, formal);
    }
}
