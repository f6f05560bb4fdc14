package vn.motcua.eforms.filing;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/** As much of a filing as papers and letters need. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Summary(UUID dossier, String code, String fullName, String nationalId, String birthDate, @Nullable String gender,
        @Nullable String phone, @Nullable String email, Text address, String delivery, @Nullable Text postalAddress,
        int copies, String language) {}
