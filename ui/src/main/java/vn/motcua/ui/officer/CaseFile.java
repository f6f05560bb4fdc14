package vn.motcua.ui.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.ui.client.DeskClient.Allowed;
import vn.motcua.ui.client.DeskClient.Dossier;
import vn.motcua.ui.client.DeskClient.Letter;
import vn.motcua.ui.client.DeskClient.Retention;
import vn.motcua.ui.client.PaperClient.Paper;
import vn.motcua.ui.shell.Visit;

/**
 * A dossier laid open on the desk.
 *
 * @param sheet      the answers, empty while eforms is away
 * @param finding    what the result needs from the handler; empty before the dossier is at work
 * @param hindrances why other things can't be done now
 * @param newDue     the day to propose when the agency has to apologise
 * @param retention  how long the data of what has ended are kept
 */
record CaseFile(Dossier dossier, Optional<Sheet> sheet, Guide guide, Finding finding,
        List<Paper> papers, List<Story.Line> history, List<Letter> letters, List<Hindrance> hindrances,
        Optional<LocalDate> newDue, Optional<Retention> retention) {

    /** @param deeds what it keeps from being done */
    record Hindrance(String why, List<String> deeds) {}

    public boolean allows(String step) {
        return dossier.allowed().stream().map(Allowed::step).anyMatch(step::equals);
    }

    /** Whether the reader may answer the open supplement for a citizen who brings it to the counter of the receiving unit. */
    public boolean answeredHere() {
        var visit = Visit.current();
        return dossier.supplement().filter(asked -> asked.answeredAt().isEmpty()).isPresent()
                && visit.roles().contains("reception") && visit.claim("agency").filter(dossier.unit()::equals).isPresent();
    }

    /** Whether the reader may have the data kept longer than the rule wants. */
    public boolean keptLongerHere() {
        return retention.filter(kept -> kept.stage().equals("KEPT") || kept.stage().equals("ANNOUNCED")).isPresent()
                && Visit.current().roles().contains("leader");
    }

    /** The papers to look at: those of the procedure, and whatever else has to be looked at. */
    public List<Guide.Component> checklist() {
        var known = guide.components().stream().map(Guide.Component::code).toList();
        return Stream.concat(guide.components().stream(), dossier.papersToCheck().stream().filter(code -> !known.contains(code))
                .map(code -> new Guide.Component(code, code, true))).toList();
    }

    /** Whether it can't be accepted before somebody has looked at this component. */
    public boolean isDue(String component) {
        return dossier.papersToCheck().contains(component);
    }

    /** Whether this component came in, as far as one can see. */
    public boolean has(String component) {
        return sheet.filter(each -> each.has(component)).isPresent();
    }

    public Optional<Guide.Group> group() {
        return dossier.exemption().flatMap(exemption -> guide.group(exemption.group()));
    }

    /** What a question is called, or its id while the answers can't be read. */
    public String label(String field) {
        return sheet.flatMap(each -> each.label(field)).orElse(field);
    }
}
