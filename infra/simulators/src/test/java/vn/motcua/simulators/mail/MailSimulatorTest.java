package vn.motcua.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.simulators.testing.Neighbourhood;

class MailSimulatorTest {

    private Neighbourhood world;

    @BeforeEach
    void start() throws IOException {
        world = new Neighbourhood();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void keepsAMailWithAllItsParts() throws Exception {
        send("mot@example.vn", "hai@example.vn");

        var mail = find("mot@example.vn").get(0);
        assertThat(mail.get("subject").asText()).isEqualTo("Hồ sơ của bạn đã được tiếp nhận");
        assertThat(mail.get("text").asText()).contains("Kính gửi Ông/Bà");
        assertThat(mail.at("/links/0").asText()).isEqualTo("http://localhost:8080/ho-so?a=1&b=2");
        assertThat(mail.at("/attachments/0/name").asText()).isEqualTo("Biên nhận.txt");
        assertThat(find("hai@example.vn")).hasSize(1);
        assertThat(find("ba@example.vn")).isEmpty();
    }

    @Test
    void showsTheHtmlInASandbox() throws Exception {
        send("mot@example.vn");
        var id = find("mot").get(0).get("id").asText();

        var html = world.get("/mail/messages/" + id + "/html");
        assertThat(html.body()).contains("<script>alert(1)</script>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'");
        assertThat(world.get("/mail/read/" + id).body())
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", "&lt;script&gt;", "Kính gửi")
                .doesNotContain("<script>");
    }

    @Test
    void handsOutAttachments() throws Exception {
        send("mot@example.vn");
        var id = find("mot").get(0).get("id").asText();

        var file = world.get("/mail/messages/" + id + "/attachments/0");
        assertThat(file.body()).isEqualTo("15.000 đồng");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("Bi%C3%AAn%20nh%E1%BA%ADn.txt");
        assertThat(world.get("/mail/messages/" + id + "/attachments/1").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesMailWhenToldTo() throws Exception {
        world.behave("mail", "{\"failNext\": 1}");

        assertThatThrownBy(() -> send("mot@example.vn")).isInstanceOf(MessagingException.class);
        send("mot@example.vn");
        assertThat(find("mot")).hasSize(1);
    }

    @Test
    void takesAMailAndSaysItDidNot() throws Exception {
        world.behave("mail", "{\"loseNext\": 1}");

        assertThatThrownBy(() -> send("mot@example.vn")).isInstanceOf(MessagingException.class);
        assertThat(find("mot")).hasSize(1);
    }

    @Test
    void losesMailWhenToldTo() throws Exception {
        world.behave("mail", "{\"lie\": \"LOSE\"}");
        send("mot@example.vn");

        assertThat(find("mot")).isEmpty();
    }

    private JsonNode find(String to) throws Exception {
        return world.json(world.get("/mail/messages?to=" + to));
    }

    private void send(String... recipients) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + world.simulators.smtpPort());
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("motcua@example.vn");
        for (var recipient : recipients) {
            message.addRecipients(RecipientType.TO, recipient);
        }
        message.setSubject("Hồ sơ của bạn đã được tiếp nhận", "UTF-8");
        message.setContent(parts());
        Transport.send(message);
    }

    private static MimeMultipart parts() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("Kính gửi Ông/Bà, mời xem http://localhost:8080/ho-so?a=1&b=2", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Kính gửi</p><script>alert(1)</script>", "UTF-8", "html");
        var either = new MimeMultipart("alternative", text, html);
        var body = new MimeBodyPart();
        body.setContent(either);
        var file = new MimeBodyPart();
        file.setText("15.000 đồng", "UTF-8");
        file.setFileName("Biên nhận.txt");
        return new MimeMultipart("mixed", body, file);
    }
}
