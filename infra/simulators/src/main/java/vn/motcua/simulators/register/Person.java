package vn.motcua.simulators.register;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a person; everybody in it is made up.
 *
 * @param nationalId  12 digits (số định danh cá nhân)
 * @param gender      MALE or FEMALE
 * @param ethnicity   two digits of the 1979 list, 01 = Kinh
 * @param nationality ISO 3166 alpha-2
 * @param phone       E.164
 */
record Person(
        String nationalId,
        String fullName,
        @Nullable LocalDate birthDate,
        Gender gender,
        String ethnicity,
        String nationality,
        @Nullable Address placeOfBirth,
        @Nullable Address homeTown,
        Address permanentAddress,
        @Nullable Address currentAddress,
        @Nullable Relative father,
        @Nullable Relative mother,
        @Nullable Relative spouse,
        @Nullable String phone) {

    enum Gender {
        MALE,
        FEMALE
    }

    /** Codes of the General Statistics Office since 1 July 2025: province 2 digits, ward 5; no districts. */
    record Address(String province, String provinceName, String ward, String wardName, String detail) {}

    record Relative(String fullName, LocalDate birthDate, @Nullable String nationalId) {

        static Relative of(String fullName, LocalDate birthDate) {
            return new Relative(fullName, birthDate, null);
        }
    }

    /** The same person with what a neglected register may lack. */
    Person incomplete() {
        return new Person(
                nationalId, fullName, null, gender, ethnicity, nationality, null, null, permanentAddress, null, null,
                null, null, null);
    }

    /** Under another's number, the way a muddled register answers. */
    Person under(String otherId) {
        return new Person(
                otherId, fullName, birthDate, gender, ethnicity, nationality, placeOfBirth, homeTown, permanentAddress,
                currentAddress, father, mother, spouse, phone);
    }

    Optional<LocalDate> born() {
        return Optional.ofNullable(birthDate);
    }
}
