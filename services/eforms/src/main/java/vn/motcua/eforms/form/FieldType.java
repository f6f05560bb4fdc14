package vn.motcua.eforms.form;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of questions. */
public enum FieldType {
    TEXT("text"),
    PERSON_NAME("person-name"),
    DATE("date"),
    /** A year, a month of a year, or a date. */
    PARTIAL_DATE("partial-date"),
    INTEGER("integer"),
    MONEY("money"),
    CHOICE("choice"),
    MULTI_CHOICE("multi-choice"),
    YES_NO("yes-no"),
    /** Province, commune and detail in Vietnam; free text elsewhere. */
    ADDRESS("address"),
    IDENTITY_NUMBER("identity-number"),
    PHONE("phone"),
    EMAIL("email"),
    FILE("file"),
    TABLE("table"),
    DECLARATION("declaration"),
    /** Says something and asks nothing. */
    INFO("info");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
