package vn.motcua.documents.dossier;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonAlias;

import org.jspecify.annotations.Nullable;

/** The owner of a dossier, as eforms tells it for papers and letters. */
public record Applicant(@JsonAlias( { "fullName", "ownerName", "owner" }) String name, @Nullable String nationalId,
        @Nullable LocalDate birthDate, @Nullable String phone, @Nullable String email, @Nullable String address){}
