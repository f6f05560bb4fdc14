package vn.motcua.transparency.consultation;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.ConsultationEvent;
import vn.motcua.contracts.ConsultationEvent.Closed;
import vn.motcua.contracts.ConsultationEvent.Commented;
import vn.motcua.contracts.ConsultationEvent.Concluded;
import vn.motcua.contracts.ConsultationEvent.Opened;
import vn.motcua.contracts.ConsultationEvent.Replied;

/** What is counted of a consultation; its facts tell totals, of which the newest holds. */
@Entity
class Consultation {

    @Id
    UUID id;
    @Nullable
    String month;
    String province;
    String agency;
    String documentType;
    long comments;
    long commentsSeq;
    long replied;
    long repliedSeq;
    long countedReplied;
    long countedUnanswered;

    protected Consultation() {}

    void walk(ConsultationEvent fact, ZoneId zone) {
        switch (fact) {
            case Opened opened -> month = YearMonth.from(opened.at().atZone(zone)).toString();
            case Commented commented -> comment(commented, commented.comments());
            case Closed closed -> comment(closed, closed.comments());
            case Replied reply -> {
                comment(reply, reply.comments());
                reply(reply, reply.replied());
            }
            case Concluded concluded -> {
                comment(concluded, concluded.comments());
                reply(concluded, concluded.accepted() + concluded.partly() + concluded.declined());
            }
            case ConsultationEvent.Extended _ -> {
                // A longer time has no comments of its own.
            }
        }
    }

    private void comment(ConsultationEvent fact, long total) {
        if (fact.head().seq() > commentsSeq) {
            commentsSeq = fact.head().seq();
            comments = total;
        }
    }

    private void reply(ConsultationEvent fact, long total) {
        if (fact.head().seq() > repliedSeq) {
            repliedSeq = fact.head().seq();
            replied = total;
        }
    }
}
