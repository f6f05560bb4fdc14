package vn.motcua.eforms.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.Money;
import vn.motcua.contracts.ProcedureTerms;
import vn.motcua.contracts.ProcedureTerms.Component;
import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.Text;
import vn.motcua.contracts.TimeLimit;
import vn.motcua.eforms.fee.FeeTable;
import vn.motcua.eforms.form.Field;
import vn.motcua.eforms.form.FieldType;
import vn.motcua.eforms.form.FormDefinition;

/**
 * What a citizen is told when the procedure has moved on since the draft began. The draft keeps its version.
 *
 * @param notice  null when nothing has
 * @param changes what is different now, each in a sentence
 */
record Newer(@Nullable Text notice, List<Text> changes) {

    static final Newer NOTHING = new Newer(null, List.of());
    static final Newer WITHDRAWN = new Newer(Notices.WITHDRAWN, List.of());

    /** One version of a procedure with its form. */
    record Version(ProcedureTerms terms, FormDefinition form) {}

    /** @param now the version under which one begins today; empty when the procedure was withdrawn */
    static Newer than(Version mine, Optional<Version> now, LocalDate today) {
        if (now.isEmpty()) {
            return WITHDRAWN;
        }
        return now.get().terms().version() <= mine.terms().version() ? NOTHING
                : new Newer(Notices.NEWER_VERSION, changes(mine, now.get(), today));
    }

    private static List<Text> changes(Version before, Version after, LocalDate today) {
        var changes = new ArrayList<Text>();
        became(changes, before.terms(), after.terms(), terms -> fee(terms, today), "Phí khi nộp trực tuyến",
                "The fee for filing online");
        became(changes, before.terms(), after.terms(), Newer::limits, "Thời hạn giải quyết",
                "The time limit");
        became(changes, before.terms(), after.terms(), terms -> same(String.valueOf(terms.identityLevel())),
                "Mức độ định danh cần có", "The e-ID level needed");
        cameAndWent(changes, papers(before), papers(after),
                (vi, en) -> new Text("Thêm giấy tờ: " + vi + ".", "Also asked for now: " + en + "."),
                (vi, en) -> new Text("Không còn yêu cầu giấy tờ: " + vi + ".", "No longer asked for: " + en + "."));
        cameAndWent(changes, questions(before), questions(after),
                (vi, en) -> new Text("Tờ khai có thêm mục: " + vi + ".", "The form also asks: " + en + "."),
                (vi, en) -> new Text("Tờ khai bỏ mục: " + vi + ".", "The form no longer asks: " + en + "."));
        cameAndWent(changes, groups(before), groups(after),
                (vi, en) -> new Text("Thêm đối tượng được miễn, giảm phí: " + vi + ".",
                        "Also exempted or reduced now: " + en + "."),
                (vi, en) -> new Text("Không còn được miễn, giảm phí: " + vi + ".",
                        "No longer exempted or reduced: " + en + "."));
        if (changes.isEmpty()) {
            changes.add(Notices.OTHER_CHANGES);
        }
        return List.copyOf(changes);
    }

    private static void became(List<Text> changes, ProcedureTerms before, ProcedureTerms after,
            Function<ProcedureTerms, Text> what,
            String vi, String en) {
        var was = what.apply(before);
        var is = what.apply(after);
        if (!was.equals(is)) {
            changes.add(new Text("%s: trước là %s, nay là %s.".formatted(vi, was.vi(), is.vi()),
                    "%s: it was %s, it is %s now.".formatted(en, was.en(), is.en())));
        }
    }

    private static void cameAndWent(List<Text> changes, Map<String, Text> before, Map<String, Text> after,
            BiFunction<String, String, Text> came, BiFunction<String, String, Text> went) {
        joined(after, before).ifPresent(text -> changes.add(came.apply(text.vi(), text.en())));
        joined(before, after).ifPresent(text -> changes.add(went.apply(text.vi(), text.en())));
    }

    /** The names of what one has and the other hasn't. */
    private static Optional<Text> joined(Map<String, Text> has, Map<String, Text> hasNot) {
        var only = has.entrySet().stream().filter(entry -> !hasNot.containsKey(entry.getKey())).map(Map.Entry::getValue)
                .toList();
        return only.isEmpty() ? Optional.empty()
                : Optional.of(new Text(only.stream().map(Text::vi).collect(Collectors.joining("; ")),
                        only.stream().map(Text::en).collect(Collectors.joining("; "))));
    }

    private static Map<String, Text> papers(Version version) {
        return named(version.terms().components().stream(), Component::code, Component::name);
    }

    private static Map<String, Text> groups(Version version) {
        return named(version.terms().exemptions().stream(), Exemption::group, Exemption::name);
    }

    private static Map<String, Text> questions(Version version) {
        return named(version.form().fields().filter(field -> field.type() != FieldType.INFO), Field::id, Field::label);
    }

    private static <T> Map<String, Text> named(Stream<T> things, Function<T, String> key, Function<T, Text> name) {
        var names = new LinkedHashMap<String, Text>();
        things.forEach(thing -> names.put(key.apply(thing), name.apply(thing)));
        return names;
    }

    private static Text fee(ProcedureTerms terms, LocalDate today) {
        return money(FeeTable.of(terms, new FeeTable.Case(today, Channel.ONLINE, null, 1, null, Set.of())).full());
    }

    private static Text money(Money amount) {
        return new Text("%,d đồng".formatted(amount.dong()).replace(',', '.'), "%,d VND".formatted(amount.dong()));
    }

    /** The ordinary one, then those of single cases. */
    private static Text limits(ProcedureTerms terms) {
        var all = new ArrayList<>(List.of(words(terms.timeLimit())));
        terms.timeLimits().forEach(rule -> {
            var limit = words(rule.timeLimit());
            all.add(new Text("%s (%s)".formatted(limit.vi(), rule.name().vi()),
                    "%s (%s)".formatted(limit.en(), rule.name().en())));
        });
        return new Text(all.stream().map(Text::vi).collect(Collectors.joining("; ")),
                all.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    private static Text words(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> new Text(limit.amount() + " ngày làm việc", limit.amount() + " working days");
            case CALENDAR_DAY -> new Text(limit.amount() + " ngày", limit.amount() + " days");
            case HOUR -> new Text(limit.amount() + " giờ làm việc", limit.amount() + " working hours");
            case SAME_DAY -> new Text("trong ngày", "the same day");
        };
    }

    private static Text same(String text) {
        return new Text(text, text);
    }
}
