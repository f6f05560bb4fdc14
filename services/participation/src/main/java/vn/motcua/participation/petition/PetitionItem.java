package vn.motcua.participation.petition;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.PetitionEvent.Kind;
import vn.motcua.contracts.Text;

/** A petition in a list; its title only for whoever filed it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionItem(UUID id, String code, Kind kind, State state, @Nullable String title, String agency, Text agencyName,
        @Nullable String procedure, @Nullable Text procedureName, Instant filedAt, Instant due, boolean provisional,
        PetitionView.Level level, int round, boolean mayPublish, boolean published) {}
