package vn.motcua.eforms.filing;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/** As much of a filing as papers and letters need; addresses as they are written in Vietnamese. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(UUID dossier, String code, String fullName, String nationalId, String birthDate, @Nullable String gender,
        @Nullable String phone, @Nullable String email, String address, String delivery, @Nullable String postalAddress,
        int copies, String language) {}
