package vn.motcua.eforms.prefill;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What the register says of a person; anything but the number may be missing. */
record Person(String nationalId, @Nullable String fullName, @Nullable LocalDate birthDate, @Nullable String gender,
        @Nullable String ethnicity, @Nullable String nationality, @Nullable Address placeOfBirth,
        @Nullable Address permanentAddress, @Nullable Address currentAddress, @Nullable Relative father,
        @Nullable Relative mother, @Nullable Relative spouse, @Nullable String phone) {

    /** Codes of the statistics office. */
    record Address(String province, String ward, @Nullable String detail) {}

    record Relative(@Nullable String fullName, @Nullable LocalDate birthDate) {}
}
