package vn.motcua.workflow.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When a dossier is due.
 *
 * @param due         last instant in time
 * @param lastDay     last day of the limit before it is moved off a day off; later pauses are added to it (rule 7)
 * @param provisional whether a date outside the calendar's confirmed range was counted (rule 10)
 */
public record Deadline(LocalDateTime due, LocalDate lastDay, boolean provisional) {}
