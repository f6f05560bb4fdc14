package vn.motcua.catalogue.legal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.procedure.Procedure.Confidence;
import vn.motcua.contracts.Text;

/** What the data file says of legal documents, together with what procedures in force name as their bases. */
@ApplicationScoped
class LegalDocuments {

    record Resting(String code, Text name) {}

    /** @param procedures those in force that rest on the document */
    record Entry(LegalDocument document, List<Resting> procedures) {}

    /** A procedure in force and one of its bases. */
    private record Basis(LegalDocument named, Resting procedure) {}

    private static final Comparator<Entry> ORDER = Comparator
            .comparing((Entry entry) -> entry.document().type())
            .thenComparing(entry -> entry.document().effectiveFrom(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(entry -> entry.document().number());

    private static final String BASES = """
            select b->>'number', b->'title'->>'vi', b->'title'->>'en', b->'issuer'->>'vi', b->'issuer'->>'en',
                cast(b->>'signedOn' as date), cast(b->>'effectiveFrom' as date), v.code, v.doc->'name'->>'vi',
                v.doc->'name'->>'en', v.in_force_from
            from (select distinct on (code) code, in_force_from, cast(document as jsonb) as doc from procedure_version
                where in_force_from <= ?1 and not exists (select 1 from withdrawal w
                    where w.code = procedure_version.code and w.version >= procedure_version.version)
                order by code, in_force_from desc, version desc) v,
                jsonb_array_elements(v.doc->'legalBases') b order by v.code""";

    private final EntityManager database;
    private final Clock clock;
    private final Map<String, LegalDocument> described;

    LegalDocuments(EntityManager database, Clock clock, ObjectMapper json) throws JsonProcessingException {
        this.database = database;
        this.clock = clock;
        List<LegalDocument> file = json.readerFor(new TypeReference<List<LegalDocument>>() {})
                // A misspelt member of the data file must not pass silently.
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(DataFile.at("legal-documents.json").text());
        this.described = file.stream().collect(Collectors.toMap(LegalDocument::number, it -> it, (first, _) -> first,
                LinkedHashMap::new));
    }

    /** Laws first, the newest of a kind first. */
    @Transactional
    List<Entry> all() {
        var bases = bases();
        var numbers = Stream.concat(described.keySet().stream(), bases.stream().map(basis -> basis.named().number()));
        return numbers.distinct().map(number -> entry(number, bases)).sorted(ORDER).toList();
    }

    private Entry entry(String number, List<Basis> bases) {
        var naming = bases.stream().filter(basis -> basis.named().number().equals(number)).toList();
        var document = described.containsKey(number) ? described.get(number) : naming.getFirst().named();
        return new Entry(document, naming.stream().map(Basis::procedure).distinct().toList());
    }

    private List<Basis> bases() {
        List<?> rows = database.createNativeQuery(BASES, Object[].class).setParameter(1, LocalDate.now(clock)).getResultList();
        return rows.stream().map(Object[].class::cast).map(LegalDocuments::basis).toList();
    }

    private static Basis basis(Object[] row) {
        var number = (String) row[0];
        var named = new LegalDocument(number, LegalDocument.Type.of(number), text(row, 1), text(row, 3), day(row[5]),
                day(row[6]), null, null, List.of(), List.of(), "Căn cứ pháp lý của thủ tục " + row[7],
                LocalDate.parse(row[10].toString()), Confidence.MEDIUM);
        return new Basis(named, new Resting((String) row[7], text(row, 8)));
    }

    private static Text text(Object[] row, int at) {
        return new Text((String) row[at], (String) row[at + 1]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> date.toLocalDate();
            case LocalDate date -> date;
            default -> LocalDate.parse(value.toString());
        };
    }
}
