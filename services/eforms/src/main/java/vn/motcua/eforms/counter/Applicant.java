package vn.motcua.eforms.counter;

import java.time.LocalDate;

/**
 * The citizen for whom an officer files, as their identity card says.
 *
 * @param nationalId twelve digits
 */
public record Applicant(String nationalId, String fullName, LocalDate birthDate) {}
