package vn.motcua.eforms.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.eforms.form.Display;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FieldType;
import vn.motcua.eforms.form.FormDefinition;
import vn.motcua.eforms.form.Judgement;
import vn.motcua.eforms.form.PlaceBook;

/** By what the owner knows a draft again: a name they typed, else a date, a choice or a word; never what the state filled in. */
final class TellingApart {

    private static final List<FieldType> BEST_FIRST = List.of(FieldType.PERSON_NAME, FieldType.DATE, FieldType.CHOICE,
            FieldType.TEXT);
    /** The same in most drafts of one person. */
    private static final Set<String> ALIKE = Set.of(Judgement.UNIT, Judgement.DELIVERY, Judgement.EXEMPTION, "language");

    static Optional<DraftItem.Answer> in(Content content, FormDefinition form, PlaceBook places) {
        return BEST_FIRST.stream().flatMap(type -> form.fields().filter(field -> field.type() == type))
                .filter(field -> isTyped(field, content)).findFirst()
                .map(field -> new DraftItem.Answer(field.label(),
                        Display.of(field, content.answers().get(field.id()), places)));
    }

    private static boolean isTyped(Field field, Content content) {
        return content.answers().has(field.id()) && !content.prefilled().containsKey(field.id())
                && !ALIKE.contains(field.id());
    }

    private TellingApart() {}
}
