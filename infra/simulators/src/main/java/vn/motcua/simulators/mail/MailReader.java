package vn.motcua.simulators.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.simulators.mail.Mail.Attachment;
import vn.motcua.simulators.mail.Mail.Header;

/** Takes a MIME message apart. */
final class MailReader {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)\\]]+");
    private static final int MOST_LINKS = 50;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();

    private MailReader() {}

    static Mail read(MimeMessage message, String to, Instant at) throws MessagingException, IOException {
        var reader = new MailReader();
        reader.take(message);
        var headers = new ArrayList<Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.add(new Header(header.getName(), decode(header.getValue())));
        }
        return new Mail(
                UUID.randomUUID().toString(), at, decode(first(message, "From")), to,
                Optional.ofNullable(message.getSubject()).orElse(""), headers,
                reader.text.toString(), reader.html.toString(), reader.links(), reader.attachments);
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                take(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attach(part);
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        } else {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        var content = part.getInputStream().readAllBytes();
        var name = Optional.ofNullable(part.getFileName()).map(MailReader::decode).orElse("attachment");
        attachments.add(new Attachment(name, part.getContentType().split(";")[0], content.length, content));
    }

    private List<String> links() {
        var source = text.isEmpty() ? html.toString().replace("&amp;", "&") : text.toString();
        return LINK.matcher(source).results().map(MatchResult::group).distinct().limit(MOST_LINKS).toList();
    }

    private static String first(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, null)).orElse("");
    }

    private static String decode(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }
}
