package vn.motcua.participation.petition;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
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
     * Who would have to answer, as things stand.
     *
     * @throws ProblemException 404 for a dossier of somebody else, 422 when nobody is known
     */
    String receiver(About about) {
        return receiver(about, dossier(about.dossier()));
    }

    /**
     * What a petition is about, as far as that says who answers it.
     *
     * @param agency   whose conduct it is about, when known
     * @param province GSO code
     */
    record About(Kind kind, @Nullable UUID dossier, @Nullable String agency, @Nullable String procedure,
            @Nullable String province) {}

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
        var dossier = dossier(filing.dossier());
        var agency = receiver(new About(filing.kind(), filing.dossier(), filing.agency(), filing.procedure(),
                filing.province()), dossier);
        var procedure = procedure(dossier, filing.procedure());
        var due = dueDates.of(clock.instant(), terms.of(filing.kind()).answer(), agency);
        var content = new Content(filing.title().strip(), filing.text().strip(), filing.concerns(), caller.fullName(),
                filing.attachments());
        return new Petitions.Opening(caller.person(), filing, content, agency, procedure, due, formal);
    }

    private Optional<Dossier> dossier(@Nullable UUID id) {
        return Optional.ofNullable(id).map(named -> dossiers.find(named)
                .filter(found -> found.applicant().equals(caller.person()))
                .orElseThrow(() -> ProblemException.notFound("No such dossier.")));
    }

    private String receiver(About about, Optional<Dossier> dossier) {
        return routing.competent(about.kind(), dossier, about.agency(),
                procedure(dossier, about.procedure()).orElse(null), about.province());
    }

    private static Optional<String> procedure(Optional<Dossier> dossier, @Nullable String named) {
        return dossier.map(Dossier::procedure).or(() -> Optional.ofNullable(named));
    }
}
