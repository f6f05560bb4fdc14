package vn.motcua.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.contracts.Text;
import vn.motcua.ui.client.EformsClient.Fault;
import vn.motcua.ui.shell.Language;
import vn.motcua.ui.shell.Messages;
import vn.motcua.ui.shell.ServiceProblem;

/** Why the documents service didn't take a file, as far as a person can do something about it. */
public enum FileRefusal {
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    NOT_PDF,
    UNREADABLE,
    ENCRYPTED,
    MALWARE,
    /** Whatever else: try another file. */
    OTHER;

    public static FileRefusal of(ServiceProblem problem) {
        if (problem.status() >= 500) {
            throw problem;
        }
        var said = (problem.code() + " " + problem.more().getOrDefault("reason", "")).toUpperCase(Locale.ROOT).replace('-',
                '_');
        return problem.status() == 413 ? TOO_LARGE
                : Stream.of(values()).filter(each -> said.contains(each.name())).findFirst().orElse(OTHER);
    }

    public static List<Fault> added(List<Fault> faults, Optional<String> field, Optional<FileRefusal> refusal) {
        return field.isEmpty() || refusal.isEmpty() ? faults
                : Stream.concat(faults.stream().filter(fault -> !fault.field().equals(field.get())),
                        Stream.of(new Fault(field.get(), refusal.get().name(), refusal.get().text(), null))).toList();
    }

    public Text text() {
        var key = "file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Text(Messages.say(Language.VI, key), Messages.say(Language.EN, key));
    }
}
