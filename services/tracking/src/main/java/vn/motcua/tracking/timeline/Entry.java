package vn.motcua.tracking.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a dossier. */
@Entity
@Immutable
@IdClass(Entry.Key.class)
class Entry {

    record Key(UUID dossier, long seq) {}

    @Id
    UUID dossier;
    @Id
    long seq;
    @Nullable
    Long walk;
    Instant at;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @Nullable
    Integer status;
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> details;

    protected Entry() {}
}
