package vn.motcua.eforms.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What makes one answer right, by the type of its field and the field's own limits (domain notes 5.3, 6.1, 6.6). */
final class FieldRules {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’ -]*");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("0\\d{11}");
    private static final Pattern MOBILE = Pattern.compile("\\+84(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>()]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 255;

    private final LocalDate today;
    private final PlaceBook places;

    FieldRules(LocalDate today, PlaceBook places) {
        this.today = today;
        this.places = places;
    }

    Stream<Fault> faultsOf(Field field, JsonNode value) {
        return switch (field.type()) {
            case TEXT -> length(field, value.asText(), LONGEST_TEXT);
            case PERSON_NAME -> name(field, value.asText());
            case DATE -> date(field, value.asText());
            case PARTIAL_DATE -> partialDate(field, value.asText());
            case INTEGER, MONEY -> number(field, value);
            case CHOICE -> choice(field, value);
            case MULTI_CHOICE -> value.valueStream().flatMap(each -> choice(field, each)).limit(1);
            case YES_NO -> unless(value.isBoolean(), Wording.choose(field));
            case ADDRESS -> address(value);
            case IDENTITY_NUMBER -> unless(IDENTITY_NUMBER.matcher(value.asText()).matches(), Wording.IDENTITY_NUMBER);
            case PHONE -> unless(MOBILE.matcher(value.asText()).matches(), Wording.PHONE);
            case EMAIL -> unless(EMAIL.matcher(value.asText()).matches() && value.asText().length() <= LONGEST_LINE,
                    Wording.EMAIL);
            case FILE -> sizeFaults(field, value.size());
            case DECLARATION -> unless(value.asBoolean(false), Wording.missing(field));
            case TABLE, INFO -> Stream.empty();
        };
    }

    /** Too few or too many rows or files. */
    Stream<Fault> sizeFaults(Field field, int size) {
        var least = field.limits().map(Field.Rules::min).orElse(0);
        var most = field.limits().map(Field.Rules::max).orElse(Integer.MAX_VALUE);
        return Stream.concat(unless(size >= least, Wording.tooFew(field, least)),
                unless(size <= most, Wording.tooMany(field, most)));
    }

    private Stream<Fault> length(Field field, String text, int most) {
        var limit = field.limits().map(Field.Rules::maxLength).orElse(most);
        return unless(text.codePointCount(0, text.length()) <= limit, Wording.tooLong(field, limit));
    }

    private Stream<Fault> name(Field field, String name) {
        return NAME.matcher(name).matches() && name.contains(" ") ? length(field, name, LONGEST_LINE)
                : Stream.of(Wording.NAME);
    }

    private Stream<Fault> date(Field field, String text) {
        try {
            return dateLimits(field, LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Stream.of(Wording.DATE);
        }
    }

    private Stream<Fault> dateLimits(Field field, LocalDate date) {
        if (field.limits().map(Field.Rules::past).orElse(false) && date.isAfter(today)) {
            return Stream.of(Wording.inFuture(field));
        }
        var age = field.limits().map(Field.Rules::minAge);
        return unless(age.isEmpty() || Period.between(date, today).getYears() >= age.get(), Wording.tooYoung(age.orElse(0)));
    }

    private Stream<Fault> partialDate(Field field, String text) {
        var date = PartialDate.of(text);
        if (date.isEmpty()) {
            return Stream.of(Wording.PARTIAL_DATE);
        }
        var mustBePast = field.limits().map(Field.Rules::past).orElse(false);
        return unless(!mustBePast || !date.get().first().isAfter(today), Wording.inFuture(field));
    }

    private Stream<Fault> number(Field field, JsonNode value) {
        if (!value.isIntegralNumber()) {
            return Stream.of(Wording.NUMBER);
        }
        long least = field.limits().map(Field.Rules::min).orElse(0);
        long most = field.limits().map(Field.Rules::max).orElse(Integer.MAX_VALUE);
        return unless(value.asLong() >= least && value.asLong() <= most, Wording.outOfRange(least, most));
    }

    private Stream<Fault> choice(Field field, JsonNode value) {
        var options = Optional.ofNullable(field.options()).stream().flatMap(java.util.List::stream);
        var chosen = options.filter(option -> option.value().equals(value.asText())).findFirst();
        if (chosen.isEmpty()) {
            return Stream.of(Wording.choose(field));
        }
        return Optional.ofNullable(chosen.get().unavailable()).stream().map(why -> new Fault("", "unavailable", why));
    }

    private Stream<Fault> address(JsonNode value) {
        var isHere = value.path("country").asText("VN").equals("VN");
        var detail = value.path("detail").asText("");
        if (!isHere) {
            return Stream.concat(unless(value.path("country").asText().matches("[A-Z]{2}"), Wording.ADDRESS),
                    unless(!detail.isBlank() && detail.length() <= LONGEST_LINE, Wording.ADDRESS_DETAIL));
        }
        var province = value.path("province").asText("");
        var commune = value.path("commune").asText("");
        if (!province.matches("\\d{2}") || !commune.matches("\\d{5}")
                || places.knows(province, commune) == PlaceBook.Knowledge.NO) {
            return Stream.of(Wording.ADDRESS);
        }
        return unless(detail.length() <= LONGEST_LINE, Wording.ADDRESS_DETAIL);
    }

    private static Stream<Fault> unless(boolean right, Fault fault) {
        return right ? Stream.empty() : Stream.of(fault);
    }
}
