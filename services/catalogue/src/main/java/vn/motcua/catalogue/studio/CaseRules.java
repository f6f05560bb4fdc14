package vn.motcua.catalogue.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.Soundness;
import vn.motcua.catalogue.studio.PublishedForms.Names;
import vn.motcua.contracts.TimeLimit;

/** Whether the rules of a case can hold: the form names the case, and the internal steps fit its time limit. */
final class CaseRules {

    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode document;
    private final @Nullable Names form;

    private CaseRules(JsonNode document, @Nullable Names form) {
        this.document = document;
        this.form = form;
    }

    /** @param form what the form says of itself, null while it isn't known: then names aren't judged */
    static List<Finding> of(JsonNode document, @Nullable Names form) {
        var check = new CaseRules(document, form);
        check.steps();
        check.timeLimits();
        check.casesExist("fees");
        check.casesExist("timeLimits");
        return check.findings;
    }

    private void steps() {
        limit(document.path("timeLimit")).ifPresent(limit -> fits(limit, "/steps"));
    }

    private void timeLimits() {
        var rules = document.path("timeLimits");
        for (int i = 0; rules.isArray() && i < rules.size(); i++) {
            var rule = rules.get(i);
            var pointer = "/timeLimits/" + i;
            if (Values.isBlank(rule)) {
                continue;
            }
            if (Values.isBlank(rule.path("caseCode")) && Values.isBlank(rule.path("channel"))) {
                findings.add(Finding.error(pointer + "/caseCode", "no-case",
                        "Ghi trường hợp hoặc hình thức nộp; thời hạn chung đã ghi ở trên.",
                        "Name the case or the channel; the ordinary limit stands above."));
            }
            limit(rule.path("timeLimit")).ifPresent(limit -> fits(limit, pointer + "/timeLimit/amount"));
        }
    }

    private void fits(TimeLimit limit, String pointer) {
        var hours = document.path("steps").valueStream().mapToLong(step -> step.path("hours").asLong(0)).sum();
        var allowed = Soundness.allowedHours(limit);
        if (hours > allowed) {
            findings.add(Finding.error(pointer, "hours-exceed-limit",
                    "Các bước cần %d giờ làm việc, vượt thời hạn %d giờ.".formatted(hours, allowed),
                    "The steps take %d working hours, the time limit allows %d.".formatted(hours, allowed)));
        }
    }

    private void casesExist(String rows) {
        for (int i = 0; form != null && document.path(rows).isArray() && i < document.path(rows).size(); i++) {
            var code = document.path(rows).get(i).path("caseCode");
            if (!Values.isBlank(code) && !form.cases().contains(code.asText())) {
                findings.add(Finding.error("/%s/%d/caseCode".formatted(rows, i), "unknown-case", form.cases().isEmpty()
                        ? "Biểu mẫu này không phân biệt trường hợp nào."
                        : "Biểu mẫu có các trường hợp: " + String.join(", ", form.cases()) + ".",
                        form.cases().isEmpty() ? "This form tells no cases apart."
                                : "The form has the cases: " + String.join(", ", form.cases()) + "."));
            }
        }
    }

    private static Optional<TimeLimit> limit(JsonNode limit) {
        try {
            return limit.path("amount").isInt()
                    ? Optional.of(new TimeLimit(limit.path("amount").asInt(),
                            TimeLimit.Unit.valueOf(limit.path("unit").asText())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
