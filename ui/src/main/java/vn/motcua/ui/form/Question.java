package vn.motcua.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.Place;

/**
 * A question with what is known about its answer: what a page shows.
 *
 * @param name   of the inputs; parts and cells are joined by dots: {@code birthDate.d}, {@code history.0.place}
 * @param value  as eforms keeps it, or as it was typed
 * @param source where a prefilled value came from
 * @param places what an address may be chosen from
 */
public record Question(Field field, String name, JsonNode value, List<String> errors, Optional<Text> source,
        Choices places, List<Row> rows) {

    /** @param communes of the chosen province; empty until one is chosen */
    public record Choices(List<Place> provinces, List<Place> communes) {

        static final Choices NONE = new Choices(List.of(), List.of());
    }

    /** One row of a table; {@code number} counts from 1. */
    public record Row(int number, List<Question> cells) {}

    /** A file already attached. */
    public record Attached(String document, String name, long size) {}

    public String id() {
        return name.replace('.', '-');
    }

    /** Whether it stands in a row of a table. */
    public boolean cell() {
        return name.contains(".");
    }

    public boolean bad() {
        return !errors.isEmpty();
    }

    /** This question and its cells, as far as something is wrong with them. */
    public Stream<Question> allBad() {
        return Stream.concat(Stream.of(this), rows.stream().flatMap(row -> row.cells.stream())).filter(Question::bad);
    }

    /** Whether there is an answer that differs from nothing. */
    public boolean answered() {
        return !value.isMissingNode() && !value.isNull() && !value.asText().isBlank() || value.size() > 0;
    }

    public String text() {
        return value.isContainerNode() ? "" : value.asText("");
    }

    public String part(String part) {
        return value.path(part).asText("");
    }

    /** The date, or what is there of it, as people write it: {@code 31/01/1990}. */
    public String date() {
        return DateParts.of(text()).written();
    }

    public boolean chosen(String option) {
        return value.isArray() ? value.valueStream().anyMatch(each -> each.asText().equals(option))
                : value.asText("").equals(option);
    }

    /** The label of the chosen option; the bare answer when there is none. */
    public Text chosenLabel() {
        return field.choices().stream().filter(option -> chosen(option.value())).map(Field.Option::label).findFirst()
                .orElse(new Text(text(), text()));
    }

    public boolean abroad() {
        var country = part("country");
        return !country.isEmpty() && !country.equals("VN");
    }

    public List<Attached> files() {
        return value.isArray() ? value.valueStream().map(file -> new Attached(file.path("document").asText(),
                file.path("name").asText(), file.path("size").asLong())).toList() : List.of();
    }

    /** Ids of what describes the input, for {@code aria-describedby}. */
    public String describedBy() {
        return String.join(" ", IntStream.range(0, 3).mapToObj(i -> switch (i) {
            case 0 -> field.help().isPresent() ? id() + "-hint" : "";
            case 1 -> bad() ? id() + "-error" : "";
            default -> source.isPresent() ? id() + "-source" : "";
        }).filter(id -> !id.isEmpty()).toList());
    }

    /** Where a link in the error summary leads: the first input of the question. */
    public String target() {
        return switch (field.type()) {
            case "date" -> id() + "-d";
            case "partial-date" -> id() + "-m";
            case "address" -> id() + "-province";
            case "choice" -> asRadios() ? id() + "-0" : id();
            case "multi-choice" -> id() + "-0";
            case "yes-no" -> id() + "-yes";
            default -> id();
        };
    }

    /** Up to eight options are radios; more are a list to choose from. */
    public boolean asRadios() {
        return field.choices().size() <= 8;
    }

    public boolean full() {
        return field.most() > 0 && (field.isA("table") ? rows.size() : files().size()) >= field.most();
    }

    public String inputType() {
        return switch (field.type()) {
            case "phone" -> "tel";
            case "email" -> "email";
            default -> "text";
        };
    }

    /** How wide the answer is, so that the box says what is expected. */
    public String width() {
        return switch (field.type()) {
            case "integer" -> "w4";
            case "money", "phone", "identity-number" -> "w14";
            default -> "w-full";
        };
    }

    /** The answer as people write it: a phone number as it is dialled here. */
    public String shown() {
        return field.isA("phone") ? text().replaceFirst("^\\+84", "0") : text();
    }

    /** Which keyboard a telephone shows and what a browser may fill in by itself. */
    public String hints() {
        return switch (field.type()) {
            case "integer", "money", "identity-number" -> "inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"20\"";
            case "phone" -> "autocomplete=\"tel\" maxlength=\"20\"";
            case "email" -> "autocomplete=\"email\" spellcheck=\"false\" maxlength=\"254\"";
            case "person-name" -> "autocomplete=\"off\" spellcheck=\"false\" autocapitalize=\"words\" maxlength=\"120\"";
            default -> "autocomplete=\"off\" maxlength=\"" + field.maxLength() + "\"";
        };
    }
}
