package vn.motcua.eforms.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * One published version of an e-form: short pages, asked in this order.
 *
 * @param lists       choices that more than one field offers, by the name in their {@code optionsFrom}
 * @param cases       null when the procedure makes no difference
 * @param declaration what the applicant declares when sending; kept with the version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormDefinition(String code, int version, Text title, Text declaration, Text consent,
        @Nullable Map<String, List<Field.Option>> lists, @Nullable List<Case> cases, List<Page> pages) {

    /** A case that rules of the procedure speak of, for example {@code late}; what was answered says whether it is one. */
    public record Case(String code, Condition when) {}

    /** @param why why we ask; shown with the page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(String id, Text title, @Nullable Text why, @Nullable Condition showIf, List<Field> fields) {}

    public Stream<Field> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }

    public Optional<Field> field(String id) {
        return fields().filter(field -> field.id().equals(id)).findFirst();
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Page> pageOf(String field) {
        return pages.stream().filter(page -> page.fields().stream().anyMatch(each -> each.id().equals(field))).findFirst();
    }

    /** With the lists that other facts give, by the name that fields ask for in {@code optionsFrom}. */
    public FormDefinition withOptions(Map<String, List<Field.Option>> given) {
        var all = new HashMap<>(given);
        if (lists != null) {
            all.putAll(lists);
        }
        return each(field -> field.withOptions(all));
    }

    /** With every field changed. */
    FormDefinition each(UnaryOperator<Field> change) {
        return new FormDefinition(code, version, title, declaration, consent, lists, cases, pages.stream()
                .map(page -> new Page(page.id(), page.title(), page.why(), page.showIf(),
                        page.fields().stream().map(change).toList()))
                .toList());
    }

    /** Codes of the cases that these answers make on a day, in the form's order. */
    public Set<String> casesOf(Answers answers, LocalDate day) {
        return cases == null ? Set.of()
                : cases.stream().filter(each -> each.when().holds(answers, day)).map(Case::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Components of the procedure for which these answers hold files. */
    public List<String> papersIn(Answers answers) {
        return fields().filter(field -> field.type() == FieldType.FILE && answers.has(field.id()))
                .flatMap(field -> Optional.ofNullable(field.component()).stream()).distinct().toList();
    }

    /** What it asks by name; a table's columns as {@code table/column}. */
    List<String> names() {
        return fields().flatMap(field -> Stream.concat(Stream.of(field.id()),
                field.rowFields().stream().map(column -> field.id() + "/" + column.id()))).distinct().toList();
    }

    List<String> caseCodes() {
        return cases == null ? List.of() : cases.stream().map(Case::code).toList();
    }
}
