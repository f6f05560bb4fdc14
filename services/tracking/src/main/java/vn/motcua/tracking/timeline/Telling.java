package vn.motcua.tracking.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.motcua.contracts.Text;
import vn.motcua.tracking.directory.Directory;
import vn.motcua.tracking.timeline.Timeline.Contact;
import vn.motcua.tracking.timeline.Timeline.Told;

/** Tells a dossier's story: what happened, and what {@link Outlook} says of now and next. */
@ApplicationScoped
@Transactional
public class Telling {

    private final Timelines timelines;
    private final Directory directory;
    private final Wording wording;
    private final Outlook outlook;

    Telling(Timelines timelines, Directory directory, Wording wording, Outlook outlook) {
        this.timelines = timelines;
        this.directory = directory;
        this.wording = wording;
        this.outlook = outlook;
    }

    public Optional<Timeline> of(UUID dossier) {
        return timelines.find(dossier).map(this::tell);
    }

    public Optional<UUID> idOf(String code) {
        return timelines.find(code).map(found -> found.id);
    }

    /** The applicant's dossiers, newest first. */
    public List<Summary> of(UUID applicant, Optional<UUID> after, int limit) {
        return timelines.of(applicant, after.orElse(null), limit).stream()
                .map(dossier -> new Summary(dossier.id, dossier.code, Optional.ofNullable(dossier.procedure),
                        name(dossier), Optional.ofNullable(dossier.status), statusName(dossier),
                        Optional.ofNullable(dossier.due), dossier.updatedAt,
                        outlook.todo(dossier).stream().findFirst()))
                .toList();
    }

    /** Whose dossier it is. */
    public Optional<UUID> ownerOf(UUID dossier) {
        return timelines.find(dossier).map(found -> found.applicant);
    }

    private Timeline tell(Dossier dossier) {
        return new Timeline(dossier.id, dossier.code, Optional.ofNullable(dossier.procedure), name(dossier),
                Optional.ofNullable(dossier.status), statusName(dossier), Optional.ofNullable(dossier.due),
                dossier.provisional, Optional.of(outlook.now(dossier)), outlook.next(dossier), outlook.todo(dossier),
                entries(dossier), outlook.isPaused(dossier), outlook.isLate(dossier), contact(dossier),
                dossier.entries, Optional.empty());
    }

    private Optional<Text> name(Dossier dossier) {
        return Optional.ofNullable(dossier.procedure)
                .flatMap(procedure -> directory.procedure(procedure, dossier.version));
    }

    private Text statusName(Dossier dossier) {
        return wording.of("status." + dossier.status().map(status -> status.code() + "").orElseGet(
                () -> dossier.lapsed ? "lapsed" : dossier.billOpen ? "0" : "sent"));
    }

    private List<Told> entries(Dossier dossier) {
        return timelines.entries(dossier.id).stream()
                .map(entry -> new Told(entry.seq, entry.at, entry.kind.name(),
                        wording.of("entry." + entry.kind, entry.details), Optional.ofNullable(entry.status),
                        Map.copyOf(entry.details)))
                .toList();
    }

    private Optional<Contact> contact(Dossier dossier) {
        return Optional.ofNullable(dossier.unit).map(directory::agency)
                .map(agency -> new Contact(agency.name(), agency.phone(), agency.email()));
    }
}
