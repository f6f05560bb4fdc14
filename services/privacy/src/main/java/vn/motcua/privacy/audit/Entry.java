package vn.motcua.privacy.audit;

import java.util.UUID;

/**
 * A line of the log, as an export has it; the names are part of the form that verifiers read.
 *
 * @param index its number, from 0
 * @param leaf  in hexadecimal
 */
public record Entry(long index, UUID event, String source, String type, String subject, String time, String cause, String actor,
        String role, String content, String leaf) {}
