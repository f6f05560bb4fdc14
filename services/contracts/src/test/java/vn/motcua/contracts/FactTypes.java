package vn.motcua.contracts;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSubTypes;

/** Which sealed type of facts stands on which topic, and the names of its records on the wire. */
final class FactTypes {

    /** Topics of the services that exist; the others get theirs with their service. */
    static final Map<String, Class<? extends Fact>> BY_TOPIC = byTopic();

    static List<JsonSubTypes.Type> of(Class<? extends Fact> sealed) {
        return List.of(sealed.getAnnotation(JsonSubTypes.class).value());
    }

    static boolean listsEveryRecord(Class<? extends Fact> sealed) {
        var named = of(sealed).stream().map(JsonSubTypes.Type::value).toList();
        return Arrays.stream(sealed.getPermittedSubclasses())
                .allMatch(type -> named.contains(type) && Modifier.isPublic(type.getModifiers()));
    }

    private static Map<String, Class<? extends Fact>> byTopic() {
        var types = new LinkedHashMap<String, Class<? extends Fact>>();
        types.put(Topics.PROCEDURES, ProcedureEvent.class);
        types.put(Topics.AGENCIES, AgencyEvent.class);
        types.put(Topics.FORMS, FormEvent.class);
        types.put(Topics.APPLICATIONS, ApplicationEvent.class);
        types.put(Topics.DOSSIERS, DossierEvent.class);
        types.put(Topics.PAYMENTS, PaymentEvent.class);
        types.put(Topics.DOCUMENTS, DocumentEvent.class);
        types.put(Topics.NOTIFICATIONS, NotificationEvent.class);
        types.put(Topics.PETITIONS, PetitionEvent.class);
        types.put(Topics.CONSULTATIONS, ConsultationEvent.class);
        types.put(Topics.RATINGS, RatingEvent.class);
        types.put(Topics.DATA_ACCESS, AccessEvent.class);
        types.put(Topics.CHANGES, ChangeEvent.class);
        types.put(Topics.RETENTION, RetentionEvent.class);
        return types;
    }

    private FactTypes() {}
}
