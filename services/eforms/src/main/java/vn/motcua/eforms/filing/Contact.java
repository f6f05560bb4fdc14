package vn.motcua.eforms.filing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * How the applicant of a filing wants to be told of it.
 *
 * @param phone    E.164
 * @param language vi or en
 * @param consents the channels that they chose: MAIL, SMS, ZALO
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contact(@Nullable String email, @Nullable String phone, @Nullable String zalo, String language,
        List<String> consents) {}
