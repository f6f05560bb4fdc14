package vn.motcua.transparency.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.motcua.contracts.Text;
import vn.motcua.platform.problem.ProblemException;
import vn.motcua.transparency.dataset.Description.Distribution;

/** The catalogue of datasets, for people and as DCAT-AP. */
@ApplicationScoped
class Metadata {

    private static final String DATASETS = "/api/transparency/v1/datasets/";

    private final List<Description> described;
    private final String portal;

    Metadata(ObjectMapper json, @ConfigProperty(name = "motcua.public-url") String portal) {
        this.portal = portal;
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("datasets.json")) {
            this.described = json.readValue(file, new TypeReference<List<Description>>() {}).stream().map(this::here).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Description> descriptions() {
        return described;
    }

    Description description(String code) {
        return described.stream().filter(dataset -> dataset.code().equals(code)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no dataset " + code + "."));
    }

    Map<String, Object> dcat() {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/", "foaf",
                "http://xmlns.com/foaf/0.1/", "xsd", "http://www.w3.org/2001/XMLSchema#"));
        catalogue.put("@id", portal + "/api/transparency/v1/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", texts(new Text("Dữ liệu mở của Một Cửa", "Open data of Một Cửa")));
        catalogue.put("dct:description", texts(new Text("Số liệu về việc giải quyết thủ tục hành chính, đếm từ từng sự kiện.",
                "Figures on how administrative procedures are handled, counted from each event.")));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:language", List.of(language("VIE"), language("ENG")));
        catalogue.put("foaf:homepage", Map.of("@id", portal + "/du-lieu-mo"));
        catalogue.put("dct:license", Map.of("@id", described.getFirst().licence().url()));
        catalogue.put("dcat:dataset", described.stream().map(this::dcat).toList());
        return catalogue;
    }

    private Map<String, Object> dcat(Description dataset) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("@id", portal + DATASETS + dataset.code());
        entry.put("@type", "dcat:Dataset");
        entry.put("dct:identifier", dataset.code());
        entry.put("dct:title", texts(dataset.title()));
        entry.put("dct:description", texts(dataset.description()));
        entry.put("dct:publisher", publisher());
        entry.put("dct:accessRights", Map.of("@id", "http://publications.europa.eu/resource/authority/access-right/PUBLIC"));
        entry.put("dct:accrualPeriodicity",
                Map.of("@id", "http://publications.europa.eu/resource/authority/frequency/CONT"));
        entry.put("dct:spatial", Map.of("@id", "http://publications.europa.eu/resource/authority/country/VNM"));
        entry.put("dcat:theme", Map.of("@id", "http://publications.europa.eu/resource/authority/data-theme/GOVE"));
        entry.put("dcat:keyword", dataset.keywords());
        entry.put("dcat:landingPage", Map.of("@id", portal + "/du-lieu-mo/bo-du-lieu"));
        entry.put("dcat:distribution", dataset.distributions().stream().map(each -> dcat(dataset, each)).toList());
        return entry;
    }

    private static Map<String, Object> dcat(Description dataset, Distribution file) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("@id", file.url());
        entry.put("@type", "dcat:Distribution");
        entry.put("dct:title", file.format());
        entry.put("dcat:accessURL", Map.of("@id", file.url()));
        entry.put("dcat:downloadURL", Map.of("@id", file.url()));
        entry.put("dcat:mediaType", Map.of("@id", "https://www.iana.org/assignments/media-types/" + file.mediaType()));
        entry.put("dct:format", Map.of("@id",
                "http://publications.europa.eu/resource/authority/file-type/" + file.format()));
        entry.put("dct:license", Map.of("@id", dataset.licence().url()));
        return entry;
    }

    private Map<String, Object> publisher() {
        return Map.of("@id", portal, "@type", "foaf:Agent", "foaf:name", "Một Cửa · Cổng Dịch vụ công");
    }

    private static Map<String, Object> language(String code) {
        return Map.of("@id", "http://publications.europa.eu/resource/authority/language/" + code);
    }

    private static List<Map<String, String>> texts(Text text) {
        return List.of(Map.of("@language", "vi", "@value", text.vi()), Map.of("@language", "en", "@value", text.en()));
    }

    private Description here(Description dataset) {
        var files = dataset.distributions().stream().map(file -> new Distribution(file.format(), file.mediaType(),
                portal + file.url())).toList();
        return new Description(dataset.code(), dataset.title(), dataset.description(), dataset.frequency(), dataset.licence(),
                dataset.keywords(), dataset.columns(), files);
    }
}
