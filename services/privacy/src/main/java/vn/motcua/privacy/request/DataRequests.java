package vn.motcua.privacy.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.motcua.contracts.ChangeEvent;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.Topics;
import vn.motcua.platform.outbox.Outbox;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.time.Ids;
import vn.motcua.platform.vault.Vault;
import vn.motcua.privacy.request.DataRequest.Kind;
import vn.motcua.privacy.wording.Wording;

/** The requests that people make about their data, each with the deadlines that the law sets. */
@ApplicationScoped
@Transactional
public class DataRequests {

    /**
     * @param acknowledgeDays working days until we say that we have it
     * @param answerDays      days until we answer
     */
    record TermView(Kind kind, Text name, int acknowledgeDays, int answerDays, String legalBasis) {}

    private static final String PERSONS = "person = ?1 and id < ?2 order by id desc";
    private static final int MOST = 1000;
    private static final UUID LAST = new UUID(-1L, -1L);

    private final Table table;
    private final Vault vault;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DataRequests(Table table, Vault vault, Outbox outbox, Ids ids, Clock clock) {
        this.table = table;
        this.vault = vault;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    UUID receive(UUID person, Kind kind, String text) {
        var today = LocalDate.now(clock);
        var id = ids.next();
        var request = new DataRequest(id, person, kind, vault.seal(person, text), clock.instant(), term(kind, today));
        table.persist(request);
        tell(id, DataRequest.State.RECEIVED);
        return id;
    }

    /** @throws ProblemException 404 when there is none */
    RequestView find(UUID id) {
        return table.findByIdOptional(id).map(this::opened).orElseThrow(DataRequests::none);
    }

    /** A page of the person's requests, newest first, from before {@code after}. */
    List<RequestView> of(UUID person, Optional<UUID> after, int limit) {
        return table.find(PERSONS, person, after.orElse(LAST)).page(Page.ofSize(limit)).stream().map(this::opened).toList();
    }

    /** The person's requests, newest first, for a copy. */
    public List<?> all(UUID person) {
        return of(person, Optional.empty(), MOST);
    }

    /** How long the law gives today for each kind of request. */
    List<TermView> terms() {
        List<?> rows = table.getEntityManager().createNativeQuery("""
                select distinct on (kind) kind, acknowledge_working_days, answer_days, legal_basis from request_term
                where in_force_from <= ?1 order by kind, in_force_from desc""", Object[].class)
                .setParameter(1, LocalDate.now(clock)).getResultList();
        return rows.stream().map(row -> termView((Object[]) row)).toList();
    }

    private static TermView termView(Object[] row) {
        var kind = Kind.valueOf((String) row[0]);
        return new TermView(kind, Wording.of("request", kind.name()), ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(), (String) row[3]);
    }

    /** What waits for an answer, most urgent first. */
    List<RequestView> waiting(int limit) {
        return table.find("state <> ?1 order by answerBy, id", DataRequest.State.ANSWERED).page(Page.ofSize(limit)).stream()
                .map(this::opened).toList();
    }

    Optional<UUID> personOf(UUID id) {
        return table.findByIdOptional(id).map(DataRequest::person);
    }

    void acknowledge(UUID id) {
        if (!locked(id).acknowledge(clock.instant())) {
            throw over();
        }
        tell(id, DataRequest.State.ACKNOWLEDGED);
    }

    void answer(UUID id, boolean granted, String answer) {
        var request = locked(id);
        if (!request.answer(granted, vault.seal(request.person(), answer), clock.instant())) {
            throw over();
        }
        tell(id, DataRequest.State.ANSWERED);
    }

    private void tell(UUID request, DataRequest.State state) {
        outbox.add(Topics.CHANGES, new ChangeEvent.RequestChanged(ids.next(), request, clock.instant(), state.name()));
    }

    private DataRequest.Term term(Kind kind, LocalDate today) {
        var row = (Object[]) table.getEntityManager().createNativeQuery("""
                select acknowledge_working_days, answer_days, legal_basis from request_term
                where kind = ?1 and in_force_from <= ?2 order by in_force_from desc limit 1""", Object[].class)
                .setParameter(1, kind.name()).setParameter(2, today).getSingleResult();
        return new DataRequest.Term(WorkingDays.after(today, ((Number) row[0]).intValue()),
                today.plusDays(((Number) row[1]).longValue()), (String) row[2]);
    }

    private DataRequest locked(UUID id) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(DataRequests::none);
    }

    private RequestView opened(DataRequest request) {
        var answer = request.sealedAnswer();
        return request.view(vault.openText(request.person(), request.sealedText()),
                answer == null ? null : vault.openText(request.person(), answer));
    }

    private static ProblemException none() {
        return ProblemException.notFound("No such request.");
    }

    private static ProblemException over() {
        return ProblemException.conflict("request-over", "Somebody has done this already. Read the request again.", Map.of());
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<DataRequest, UUID> {}
}
