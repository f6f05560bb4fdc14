package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How content applicants were with a finished dossier; written by participation, keyed by the dossier's id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@Type(value = RatingEvent.Rated.class, name = "rating.rated"))
public sealed interface RatingEvent extends Fact {

    UUID dossier();

    @Override
    default String key() {
        return dossier().toString();
    }

    /**
     * The applicant rated the dossier, once and for ever.
     *
     * @param status  the dossier's official status when it was rated
     * @param score   1 (very dissatisfied) to 5 (very satisfied); 4 and 5 count as satisfied
     */
    record Rated(@JsonProperty(required = true) UUID id, UUID dossier, Instant at, String procedure, String unit,
            String authority, String province,
            OfficialStatus status, int score) implements RatingEvent {}
}
