package vn.motcua.simulators.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that came in for one recipient.
 *
 * @param to      the envelope's recipient, whatever the headers say
 * @param headers as they came, decoded
 * @param text    the plain part, empty when there is none
 * @param html    the HTML part, empty when there is none
 * @param links   web addresses in the mail, in order
 */
record Mail(
        String id,
        Instant at,
        String from,
        String to,
        String subject,
        List<Header> headers,
        String text,
        String html,
        List<String> links,
        List<Attachment> attachments) {

    record Header(String name, String value) {}

    /** @param content in Base64 when written as JSON */
    record Attachment(String name, String type, int size, byte[] content) {}

    /** About how much memory it takes. */
    long bytes() {
        return 4_000 + 2L * (text.length() + html.length()) + attachments.stream().mapToLong(Attachment::size).sum();
    }

    Summary summary() {
        return new Summary(id, at, from, to, subject, text, html, links, attachments.stream().map(File::of).toList());
    }

    /** The mail without headers and the attachments' contents. */
    record Summary(
            String id,
            Instant at,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<String> links,
            List<File> attachments) {}

    record File(String name, String type, int size) {

        static File of(Attachment attachment) {
            return new File(attachment.name, attachment.type, attachment.size);
        }
    }
}
