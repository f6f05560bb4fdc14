package vn.motcua.contracts;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** The directory of agencies; written by the catalogue, keyed by the agency's code. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@Type(value = AgencyEvent.Published.class, name = "agency.published"))
public sealed interface AgencyEvent extends Fact {

    String code();

    @Override
    default String key() {
        return code();
    }

    /**
     * An agency as the public sees it.
     *
     * @param province GSO code of the province, two digits
     * @param phone    the office's public number
     * @param commune  GSO code of the commune that it serves, five digits; null when it serves more than one
     */
    record Published(@JsonProperty(required = true) UUID id, String code, Instant at, Text name, String province, String phone,
            String email,
            Text address, @Nullable String commune) implements AgencyEvent {

        /** An agency that serves more than one commune. */
        public Published(UUID id, String code, Instant at, Text name, String province, String phone, String email,
                Text address) {
            this(id, code, at, name, province, phone, email, address, null);
        }
    }
}
