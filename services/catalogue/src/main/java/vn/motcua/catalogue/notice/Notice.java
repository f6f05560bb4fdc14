package vn.motcua.catalogue.notice;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** A notice from its draft to its end; what was published is never rewritten, only withdrawn. */
@Entity
class Notice {

    enum Kind {
        NEWS,
        CHANGE,
        PROCEDURE_PAUSED,
        SYSTEM_DOWN
    }

    enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** Who writes or publishes. */
    record Officer(String staffNumber, String unit) {}

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String titleVi;
    private String titleEn;
    private String textVi;
    private String textEn;
    private @Nullable String procedure;
    private @Nullable String agency;
    private Instant startsAt;
    private @Nullable Instant endsAt;
    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;
    private String unit;
    private String writtenBy;
    private Instant writtenAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    @Version
    private int version;

    protected Notice() {}

    Notice(UUID id, NoticeContent content, Officer editor, Instant now) {
        this.id = id;
        this.unit = editor.unit();
        write(content, editor, now);
    }

    /** Returns false when it is published already. */
    final boolean write(NoticeContent content, Officer editor, Instant now) {
        if (state != State.DRAFT) {
            return false;
        }
        kind = content.kind();
        titleVi = content.title().vi();
        titleEn = content.title().en();
        textVi = content.text().vi();
        textEn = content.text().en();
        procedure = content.procedure();
        agency = content.agency();
        startsAt = content.from();
        endsAt = content.until();
        writtenBy = editor.staffNumber();
        writtenAt = now;
        return true;
    }

    /** Returns false when it isn't a draft any more. */
    boolean publish(Officer publisher, Instant now) {
        if (state != State.DRAFT) {
            return false;
        }
        state = State.PUBLISHED;
        publishedBy = publisher.staffNumber();
        publishedAt = now;
        return true;
    }

    /** Returns false when it is withdrawn already. */
    boolean withdraw(Officer publisher, Instant now) {
        if (state == State.WITHDRAWN) {
            return false;
        }
        state = State.WITHDRAWN;
        withdrawnBy = publisher.staffNumber();
        withdrawnAt = now;
        return true;
    }

    boolean isWrittenBy(Officer officer) {
        return writtenBy.equals(officer.staffNumber());
    }

    boolean isOf(Officer officer) {
        return unit.equals(officer.unit());
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    int version() {
        return version;
    }

    NoticeView view(Instant now) {
        return new NoticeView(id, kind, new Text(titleVi, titleEn), new Text(textVi, textEn), procedure, agency, startsAt,
                endsAt, validity(now), unit, publishedAt);
    }

    DeskView deskView(Instant now) {
        return new DeskView(view(now), state, writtenBy, writtenAt, publishedBy, withdrawnBy, withdrawnAt, version);
    }

    private NoticeView.Validity validity(Instant now) {
        if (now.isBefore(startsAt)) {
            return NoticeView.Validity.UPCOMING;
        }
        return endsAt != null && !now.isBefore(endsAt) ? NoticeView.Validity.OVER : NoticeView.Validity.CURRENT;
    }
}
