package vn.motcua.catalogue.procedure;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;

/**
 * What the national database of procedures holds beyond what the portal works by (domain notes 5.1).
 *
 * @param publisher code of the agency that publishes it
 * @param subjects  groups of persons it is for
 * @param sets      how many sets of the papers are handed in
 * @param related   codes of procedures that go with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NationalEntry(@Nullable String publisher, @Nullable String type, @Nullable List<String> subjects,
        @Nullable Text executing, @Nullable Text authorised, @Nullable Text coordinating,
        @Nullable Text receivingAddress, @Nullable Integer sets, @Nullable List<String> related,
        @Nullable Contact contact) {

    /** Who answers questions about the procedure. */
    public record Contact(Text name, String phone, String email) {}
}
