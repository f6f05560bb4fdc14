package vn.motcua.eforms.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * One published version of an e-form: short pages, asked in this order.
 *
 * @param declaration what the applicant declares when sending; kept with the version
 */
public record FormDefinition(String code, int version, Text title, Text declaration, Text consent, List<Page> pages) {

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
    public FormDefinition withOptions(Map<String, List<Field.Option>> lists) {
        return new FormDefinition(code, version, title, declaration, consent, pages.stream()
                .map(page -> new Page(page.id(), page.title(), page.why(), page.showIf(),
                        page.fields().stream().map(field -> field.withOptions(lists)).toList()))
                .toList());
    }
}
