package vn.motcua.catalogue.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.procedure.FeeTable;
import vn.motcua.catalogue.studio.PublishedForms.Names;

/** Whether the parts of a procedure fit together. Skips what {@link Completeness} has already found unreadable. */
final class Consistency {

    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode document;
    private final Known known;

    private Consistency(JsonNode document, Known known) {
        this.document = document;
        this.known = known;
    }

    /**
     * What the working copy is held against.
     *
     * @param scheduled   the day on which a later version is to take effect already, null when none is
     * @param newestForm  newest published version of the form it names, 0 when it was never published
     * @param unreachable units whose entry in the directory has no phone or no e-mail
     * @param form        what the form asks and tells apart, null when eforms hasn't told
     */
    record Known(LocalDate today, @Nullable LocalDate scheduled, int newestForm, Set<String> unreachable,
            @Nullable Names form) {}

    static List<Finding> of(JsonNode document, Known known) {
        var check = new Consistency(document, known);
        check.identity();
        check.steps();
        check.channelsHaveFees();
        check.feesDoNotOverlap();
        check.online();
        check.papers();
        check.questions();
        check.findings.addAll(CaseRules.of(document, known.form()));
        check.findings.addAll(PaperWords.of(document, known.form()));
        return check.findings;
    }

    private void identity() {
        if (!document.path("code").asText().matches("[1-3]\\.\\d{6}")) {
            error("/code", "not-a-code", "Mã thủ tục không đúng dạng 1.000000.", "The code isn't of the form 1.000000.");
        }
        var level = document.path("identityLevel");
        if (level.isInt() && (level.asInt() < 1 || level.asInt() > 2)) {
            error("/identityLevel", "not-a-level", "Mức độ định danh là 1 hoặc 2.", "The e-ID level is 1 or 2.");
        }
        Values.date(document.path("inForceFrom")).ifPresent(this::dateOfEffect);
        if (!Values.isBlank(document.path("decision").path("number"))) {
            for (var part : List.of("title", "issuer")) {
                if (Values.isBlank(document.path("decision").path(part))) {
                    error("/decision/" + part + "/vi", "missing", "Quyết định công bố: chưa đủ trích yếu và cơ quan ban hành.",
                            "Announcing decision: give its title and who issued it.");
                }
            }
        }
        document.path("units").valueStream().map(JsonNode::asText).filter(known.unreachable::contains)
                .forEach(unit -> error("/units", "no-contact",
                        "Đơn vị " + unit + " chưa có điện thoại hoặc thư điện tử trong danh bạ.",
                        "The directory has no phone or no e-mail of unit " + unit + "."));
    }

    private void dateOfEffect(LocalDate day) {
        if (day.isBefore(known.today)) {
            error("/inForceFrom", "in-the-past", "Ngày có hiệu lực đã qua.", "The date of effect has passed.");
        }
        if (known.scheduled != null && day.isBefore(known.scheduled)) {
            error("/inForceFrom", "before-scheduled", "Đã có phiên bản sẽ có hiệu lực từ " + Reading.date(known.scheduled)
                    + "; phiên bản này không thể có hiệu lực trước đó.",
                    "A version takes effect on " + known.scheduled + " already; this one can't come before it.");
        }
    }

    private void steps() {
        each("steps", (step, pointer) -> {
            if (step.path("hours").isIntegralNumber() && step.path("hours").asInt() < 1) {
                error(pointer + "/hours", "no-hours", "Mỗi bước cần ít nhất 1 giờ.", "Each step needs an hour at least.");
            }
        });
    }

    /** On the day of effect, and on the day after a line ends, every channel has its main fee. */
    private void channelsHaveFees() {
        var effect = Values.date(document.path("inForceFrom")).orElse(known.today);
        document.path("channels").valueStream().map(offer -> offer.path("channel").asText()).distinct()
                .filter(channel -> !channel.isBlank()).forEach(channel -> {
                    if (!covered(channel, effect)) {
                        error("/fees", "channel-without-fee",
                                "Hình thức %s chưa có mức phí vào ngày %s. Miễn phí thì ghi 0 đồng."
                                        .formatted(Reading.channel(channel).vi(), Reading.date(effect)),
                                "No fee for filing %s on %s. If it is free, say 0.".formatted(Reading.channel(channel).en(),
                                        effect));
                    }
                    ends(channel, effect);
                });
    }

    private void ends(String channel, LocalDate effect) {
        document.path("fees").valueStream().flatMap(fee -> Values.date(fee.path("until")).stream())
                .filter(end -> !end.isBefore(effect) && !covered(channel, end.plusDays(1))).distinct()
                .forEach(end -> findings.add(Finding.advice("/fees", "fee-ends",
                        "Sau ngày %s hình thức %s không còn mức phí nào.".formatted(Reading.date(end),
                                Reading.channel(channel).vi()),
                        "After %s there is no fee for filing %s.".formatted(end, Reading.channel(channel).en()))));
    }

    private boolean covered(String channel, LocalDate day) {
        return document.path("fees").valueStream().anyMatch(fee -> fee.path("code").asText().equals(FeeTable.BASE)
                && Values.isBlank(fee.path("group"))
                && (Values.isBlank(fee.path("channel")) || fee.path("channel").asText().equals(channel))
                && period(fee).holds(day));
    }

    private void feesDoNotOverlap() {
        each("fees", (fee, pointer) -> {
            var index = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
            var period = period(fee);
            if (period.until.isBefore(period.from)) {
                error(pointer + "/until", "ends-before-it-begins", "Ngày kết thúc trước ngày bắt đầu.",
                        "It ends before it begins.");
            }
            if (IntStream.range(0, index).mapToObj(document.path("fees")::get)
                    .anyMatch(before -> sameLine(before, fee) && period(before).overlaps(period))) {
                error(pointer + "/from", "overlaps", "Mức phí này trùng thời gian với một mức phí khác cùng loại.",
                        "This line overlaps another one of the same kind.");
            }
        });
    }

    private static boolean sameLine(JsonNode one, JsonNode other) {
        return List.of("code", "channel", "group", "province", "caseCode").stream()
                .allMatch(part -> one.path(part).asText("").equals(other.path(part).asText("")));
    }

    private record Period(LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean overlaps(Period other) {
            return !other.until.isBefore(from) && !until.isBefore(other.from);
        }
    }

    private static Period period(JsonNode fee) {
        return new Period(Values.date(fee.path("from")).orElse(LocalDate.MIN),
                Values.date(fee.path("until")).orElse(LocalDate.MAX));
    }

    /** What can be filed online has a form, somebody who receives it, and steps by which it is handled. */
    private void online() {
        var kind = document.path("onlineKind").asText();
        var hasForm = !Values.isBlank(document.path("form"));
        if (!hasForm && (kind.equals("FULL") || kind.equals("PARTIAL"))) {
            error("/form", "form-missing", "Dịch vụ trực tuyến cần có biểu mẫu.", "A service that works online needs a form.");
        }
        if (hasForm
                && (document.path("formVersion").asInt(0) < 1 || document.path("formVersion").asInt(0) > known.newestForm)) {
            error("/formVersion", "form-not-published", known.newestForm == 0 ? "Biểu mẫu này chưa được công bố."
                    : "Biểu mẫu này có các phiên bản từ 1 đến %d.".formatted(known.newestForm),
                    known.newestForm == 0 ? "This form has not been published."
                            : "This form has the versions 1 to %d.".formatted(known.newestForm));
        }
        if (hasForm && Values.isBlank(document.path("units"))) {
            error("/units", "nobody-receives", "Nộp trực tuyến được nhưng chưa có đơn vị tiếp nhận.",
                    "It can be filed online, but no unit receives it.");
        }
        if (hasForm && Values.isBlank(document.path("steps"))) {
            error("/steps", "nobody-handles", "Nộp trực tuyến được nhưng chưa có bước xử lý.",
                    "It can be filed online, but there are no steps to handle it.");
        }
    }

    private void papers() {
        each("components", (paper, pointer) -> {
            if (!paper.path("heldByState").asBoolean() && paper.path("originals").isInt() && paper.path("copies").isInt()
                    && paper.path("originals").asInt() + paper.path("copies").asInt() < 1) {
                error(pointer + "/originals", "no-paper", "Cần ít nhất một bản chính hoặc bản sao.",
                        "At least one original or copy.");
            }
        });
        var codes = document.path("components").valueStream().map(paper -> paper.path("code").asText())
                .collect(Collectors.toSet());
        each("exemptions", (exemption, pointer) -> {
            if (!Values.isBlank(exemption.path("proof")) && !codes.contains(exemption.path("proof").asText())) {
                error(pointer + "/proof", "unknown-paper", "Giấy tờ chứng minh không có trong thành phần hồ sơ.",
                        "The proof isn't one of the papers.");
            }
        });
    }

    /** What the handling officer is asked: a choice needs something to choose from, and a question may only look back. */
    private void questions() {
        var before = new HashSet<String>();
        each("finding", (question, pointer) -> {
            if (question.path("kind").asText().equals("CHOICE") == Values.isBlank(question.path("choices"))) {
                error(pointer + "/choices", "choices", "Câu hỏi chọn một cần các lựa chọn; câu hỏi khác thì không.",
                        "A question with a choice needs its options; any other has none.");
            }
            var onlyIf = question.at("/onlyIf/field");
            if (!Values.isBlank(onlyIf) && !before.contains(onlyIf.asText())) {
                error(pointer + "/onlyIf/field", "looks-ahead", "Chỉ dựa được vào câu hỏi đứng trước.",
                        "It can only depend on a question that stands before it.");
            }
            if (Values.isBlank(onlyIf) != Values.isBlank(question.at("/onlyIf/values"))) {
                error(pointer + "/onlyIf/values", "half-a-condition", "Ghi cả câu hỏi và các giá trị, hoặc để trống cả hai.",
                        "Name both the question and its values, or neither.");
            }
            before.add(question.path("code").asText());
        });
    }

    private interface Look {
        void at(JsonNode row, String pointer);
    }

    private void each(String rows, Look look) {
        for (int i = 0; document.path(rows).isArray() && i < document.path(rows).size(); i++) {
            if (!Values.isBlank(document.path(rows).get(i))) {
                look.at(document.path(rows).get(i), "/" + rows + "/" + i);
            }
        }
    }

    private void error(String pointer, String code, String vi, String en) {
        findings.add(Finding.error(pointer, code, vi, en));
    }
}
