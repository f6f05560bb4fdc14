package vn.motcua.ui.citizen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateExtension;

import vn.motcua.contracts.ProcedureTerms.Exemption;
import vn.motcua.contracts.ProcedureTerms.FeeRule;
import vn.motcua.contracts.Text;
import vn.motcua.ui.client.CatalogueClient.LegalBasis;
import vn.motcua.ui.client.CatalogueClient.Procedure;
import vn.motcua.ui.client.CatalogueClient.Source;
import vn.motcua.ui.shell.Formats;
import vn.motcua.ui.shell.Messages;

/** Where the values of a procedure come from, in words that a citizen reads. */
@TemplateExtension
class SourceWords {

    private static final Set<String> NAMED = Set.of("code", "timeLimit", "timeLimits", "fees", "exemptions", "supplement",
            "steps", "units", "legalBases", "components", "conditions", "form", "identityLevel", "maritalStatus", "decision",
            "paper", "name", "summary", "forWhom", "authority", "channels", "deliveries", "result", "route", "finding",
            "lifeEvents", "keywords", "onlineKind", "national", "eligibility", "inForceFrom",
            "level", "timeLimitNote");

    /** {@code fees.late} is the fees, and the name of that line. */
    static String fieldWords(Source source, Procedure procedure) {
        var parts = source.field().split("\\.", 2);
        var words = NAMED.contains(parts[0])
                ? Messages.say("source-of-" + parts[0].replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                : Messages.say(source.field().equals("*") ? "source-of-all" : "source-of-other");
        return parts.length == 1 ? words
                : detail(parts[0], parts[1], procedure).map(name -> words + ": " + Formats.local(name)).orElse(words);
    }

    private static Optional<Text> detail(String field, String which, Procedure procedure) {
        return switch (field) {
            case "exemptions" -> procedure.exemptions().stream().filter(group -> group.group().equals(which))
                    .map(Exemption::name).findFirst();
            case "fees" -> fees(procedure).filter(fee -> which.equals(fee.caseCode()) || fee.code().startsWith(which + "-"))
                    .map(FeeRule::name).findFirst();
            default -> Optional.empty();
        };
    }

    private static Stream<FeeRule> fees(Procedure procedure) {
        return procedure.channels().stream().flatMap(offer -> offer.fees().stream());
    }

    /** The legal documents that the source names, for a link to each. */
    static List<LegalBasis> bases(Source source, Procedure procedure) {
        return procedure.legalBases().stream().filter(basis -> source.source().contains(basis.number())).toList();
    }

    static boolean isNational(Source source) {
        return source.source().contains("Cổng Dịch vụ công quốc gia");
    }

    private SourceWords() {}
}
