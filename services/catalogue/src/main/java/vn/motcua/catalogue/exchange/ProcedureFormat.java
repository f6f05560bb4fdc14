package vn.motcua.catalogue.exchange;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import vn.motcua.catalogue.DataFile;
import vn.motcua.catalogue.exchange.Exported.Published;
import vn.motcua.catalogue.procedure.Procedures.Version;
import vn.motcua.platform.problem.Problem;

/** The one format of procedures outside the portal; the schema that everybody can read is the one that imports are held to. */
@ApplicationScoped
public class ProcedureFormat {

    public static final String NAME = "motcua-procedure-1";

    private static final String REQUIRED = "required";
    /** Number and date of a version are given when it is published. */
    private static final List<String> OF_THE_VERSION = List.of("version", "inForceFrom");

    private final String text = DataFile.at("schemas/procedure.json").text();
    private final JsonSchema schema;
    private final ObjectMapper json;

    ProcedureFormat(ObjectMapper json) {
        this.json = json;
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text,
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    }

    String schema() {
        return text;
    }

    public Exported of(Version version) {
        var it = version.procedure();
        return new Exported(NAME, content(tree(version.document()), it.publisher()),
                new Published(it.version(), it.inForceFrom(), version.publishedAt()));
    }

    /** A version that is still being written. */
    public Exported of(ObjectNode document, String publisher) {
        return new Exported(NAME, content(document.deepCopy(), publisher), null);
    }

    /** What isn't of the format, at its place; whatever is merely missing is for the checks of the studio to say. */
    public List<Problem.Error> faults(JsonNode exported) {
        return schema.validate(exported).stream()
                .filter(fault -> !REQUIRED.equals(fault.getType()) || isEnvelope(fault))
                .map(fault -> new Problem.Error(pointer(fault), fault.getType(), fault.getError())).toList();
    }

    /** Everything that isn't as the schema says, also what is missing. */
    public Set<ValidationMessage> violations(JsonNode exported) {
        return schema.validate(exported);
    }

    private static boolean isEnvelope(ValidationMessage fault) {
        return fault.getInstanceLocation().getNameCount() == 0
                || pointer(fault).equals("/procedure/code");
    }

    private static String pointer(ValidationMessage fault) {
        var place = fault.getInstanceLocation().toString();
        return fault.getProperty() == null ? place : place + "/" + fault.getProperty();
    }

    private static ObjectNode content(ObjectNode document, String publisher) {
        document.remove(OF_THE_VERSION);
        document.withObject("/national").put("publisher", publisher);
        return document;
    }

    private ObjectNode tree(String document) {
        try {
            return (ObjectNode) json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A procedure's document can't be read", e);
        }
    }
}
