package vn.motcua.ui.information;

import java.text.Normalizer;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.ui.client.InformationClient.LegalDocument;
import vn.motcua.ui.client.InformationClient.LegalItem;
import vn.motcua.ui.shell.Messages;

/** Words of the section of information. */
@TemplateExtension
class InformationWords {

    static String typeWords(LegalItem item) {
        return typeWords(item.type());
    }

    static String typeWords(LegalDocument document) {
        return typeWords(document.type());
    }

    static String typeWords(String type) {
        return Messages.say("legal-type-" + type.toLowerCase(Locale.ROOT));
    }

    static String topicWords(String topic) {
        return Messages.say("topic-" + topic.toLowerCase(Locale.ROOT));
    }

    /** Where a legal document stands on this portal: {@code 118/2025/NĐ-CP} is {@code 118-2025-nd-cp}. */
    static String legalSlug(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace('đ', 'd').replaceAll("[^a-z0-9.]+", "-");
    }

    private InformationWords() {}
}
