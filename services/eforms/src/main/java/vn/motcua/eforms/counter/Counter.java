package vn.motcua.eforms.counter;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.contracts.Channel;
import vn.motcua.platform.identity.Caller;
import vn.motcua.platform.identity.PersonKey;
import vn.motcua.platform.identity.Roles;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.platform.vault.Vault;

/** For whom the caller fills in: a citizen for themselves, a reception officer for who stands at the counter. */
@ApplicationScoped
@Transactional
public class Counter {

    /** Why an officer handles the data, and what the citizen consents to; see the consent texts of privacy. */
    public static final String PURPOSE = "counter-filing";

    private final EntityManager database;
    private final Caller caller;
    private final PersonKey persons;
    private final Vault vault;
    private final ObjectMapper json;

    Counter(EntityManager database, Caller caller, PersonKey persons, Vault vault, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.persons = persons;
        this.vault = vault;
        this.json = json;
    }

    /** The case of a draft that an officer of the same unit may go on with. */
    public record Case(UUID draft, UUID owner, Channel channel, Consent consent) {}

    /** The account that the citizen has, or will find when they first sign in. */
    public UUID account(Applicant applicant) {
        return persons.personOf(applicant.nationalId());
    }

    /** The applicant is kept under the draft's own key: who destroys that destroys both. */
    public void open(UUID draft, Applicant applicant, Channel channel, Consent consent) {
        database.persist(new CounterCase(draft, account(applicant), caller.agency(), caller.staffNumber(), channel,
                vault.seal(draft, written(applicant)), consent));
    }

    /** @throws ProblemException 404 for an officer who didn't begin it at their own unit's counter */
    public UUID ownerOf(UUID draft) {
        return caller.isCitizen() ? caller.person() : mine(draft).head().owner();
    }

    /** @throws ProblemException likewise */
    public Case caseOf(UUID draft) {
        var head = mine(draft).head();
        return new Case(draft, head.owner(), head.channel(), head.consent());
    }

    /** @throws ProblemException likewise */
    public Applicant applicantOf(UUID draft) {
        return opened(draft, mine(draft).applicant());
    }

    public Channel channelOf(UUID draft) {
        return find(draft).map(found -> found.head().channel()).orElse(Channel.ONLINE);
    }

    /** The unit whose counter took the papers: it receives whatever unit decides. */
    public Optional<String> receiver(UUID draft) {
        return find(draft).map(found -> found.head().unit());
    }

    /** Forgets for whom a draft was filled in that is no more. */
    public void forget(UUID draft) {
        database.createQuery("delete from CounterCase where draft = ?1").setParameter(1, draft).executeUpdate();
    }

    private CounterCase mine(UUID draft) {
        if (!caller.hasRole(Roles.RECEPTION)) {
            throw ProblemException.notFound("There is no such draft.");
        }
        caller.requireSecondFactor();
        return find(draft).filter(found -> found.head().unit().equals(caller.agency()))
                .orElseThrow(() -> ProblemException.notFound("There is no such draft."));
    }

    private Optional<CounterCase> find(UUID draft) {
        return Optional.ofNullable(database.find(CounterCase.class, draft));
    }

    private Applicant opened(UUID draft, byte[] sealed) {
        try {
            return json.readValue(vault.open(draft, sealed), Applicant.class);
        } catch (IOException e) {
            throw new IllegalStateException("The applicant of draft " + draft + " can't be read", e);
        }
    }

    private String written(Applicant applicant) {
        try {
            return json.writeValueAsString(applicant);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
