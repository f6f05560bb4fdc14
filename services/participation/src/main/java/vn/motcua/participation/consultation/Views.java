package vn.motcua.participation.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.motcua.contracts.Text;
import vn.motcua.participation.consultation.ConsultationView.Paper;
import vn.motcua.participation.consultation.ConsultationView.Section;
import vn.motcua.participation.directory.Agencies;
import vn.motcua.platform.problem.ProblemException;

/** Consultations as people see them. */
@ApplicationScoped
@Transactional
class Views {

    private static final int MOST = 200;

    private final Consultations.Table table;
    private final Session database;
    private final DocumentTypes types;
    private final Agencies agencies;
    private final PaperFiles files;
    private final Clock clock;

    Views(Consultations.Table table, Session database, DocumentTypes types, Agencies agencies, PaperFiles files, Clock clock) {
        this.table = table;
        this.database = database;
        this.types = types;
        this.agencies = agencies;
        this.files = files;
        this.clock = clock;
    }

    /** The long parts, which lists leave out. */
    private record Inside(List<Section> sections, List<Paper> papers, List<PaperFile> files) {

        static final Inside NOTHING = new Inside(List.of(), List.of(), List.of());
    }

    /** What was announced, those that close last first, without their sections. */
    List<ConsultationView> announced(Optional<Phase> phase) {
        var now = clock.instant();
        return table.find("announcedAt is not null order by closes desc, id").page(0, MOST).<Consultation> stream()
                .filter(consultation -> phase.isEmpty() || phase.get() == consultation.phase(now))
                .map(consultation -> view(consultation, now, Inside.NOTHING, false)).toList();
    }

    /** All of an agency's, newest first. */
    List<ConsultationView> of(String agency) {
        var now = clock.instant();
        return table.find("agency = ?1 order by id desc", agency).page(0, MOST).<Consultation> stream()
                .map(consultation -> view(consultation, now, Inside.NOTHING, true)).toList();
    }

    /** Drafts don't exist for the public. */
    ConsultationView announced(String code) {
        return full(find(code).filter(found -> found.announcedAt != null).orElseThrow(Views::unknown), false);
    }

    ConsultationView of(UUID id, String agency) {
        return full(table.findByIdOptional(id).filter(found -> found.agency.equals(agency)).orElseThrow(Views::unknown), true);
    }

    boolean isAnnounced(UUID id) {
        return table.count("id = ?1 and announcedAt is not null", id) > 0;
    }

    boolean isOf(UUID id, String agency) {
        return table.count("id = ?1 and agency = ?2", id, agency) > 0;
    }

    private Optional<Consultation> find(String code) {
        return table.find("code = ?1", code).firstResultOptional();
    }

    private ConsultationView full(Consultation consultation, boolean inside) {
        return view(consultation, clock.instant(), new Inside(sections(consultation.id), papers(consultation.id),
                files.of(consultation.id)), inside);
    }

    private ConsultationView view(Consultation found, Instant now, Inside content, boolean inside) {
        var type = types.find(found.documentType).map(DocumentTypes.DocumentType::name)
                .orElseGet(() -> new Text(found.documentType, found.documentType));
        var share = found.comments == 0 ? null : Integer.valueOf((int) (100 * found.replied / found.comments));
        var conclusion = found.conclusionVi == null ? null : new Text(found.conclusionVi, found.conclusionEn);
        return new ConsultationView(found.id, found.code, found.agency, agencies.nameOf(found.agency), found.documentType,
                type, found.title(), found.summary(), found.phase(now), found.opens, found.closes, found.minDays,
                found.legalBasis, found.comments, found.replied, share, found.concludedAt, conclusion, content.sections(),
                content.papers(),
                content.files(), found.version, inside ? found.writtenBy : null);
    }

    private List<Section> sections(UUID id) {
        return database.createNativeQuery("""
                select position, label, title_vi, text_vi, (select count(*) from consultation_comment comment
                    where comment.consultation = section.consultation and comment.section = section.position)
                from consultation_section section where consultation = ?1 order by position""", Object[].class)
                .setParameter(1, id).getResultList().stream()
                .map(row -> new Section(((Number) row[0]).intValue(), (String) row[1], (String) row[2], (String) row[3],
                        ((Number) row[4]).longValue()))
                .toList();
    }

    private List<Paper> papers(UUID id) {
        return database.createNativeQuery("""
                select kind, title_vi, title_en, text_vi, url from consultation_paper where consultation = ?1
                order by position""", Object[].class).setParameter(1, id).getResultList().stream()
                .map(row -> new Paper(Draft.Kind.valueOf((String) row[0]), new Text((String) row[1], (String) row[2]),
                        (String) row[3], (String) row[4]))
                .toList();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("No such consultation.");
    }
}
