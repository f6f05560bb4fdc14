package vn.motcua.transparency.duration;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How long the last dossiers took from receipt to result, in calendar days, waiting for the applicant included.
 *
 * @param agency null for all agencies
 * @param median within so many days half had their result; null when there are too few to say
 * @param ninety within so many days nine of ten had it; null when there are too few to say
 * @param since  results before this day don't count
 */
record Observed(String procedure, @Nullable String agency, @Nullable Integer median, @Nullable Integer ninety,
        LocalDate since) {}
