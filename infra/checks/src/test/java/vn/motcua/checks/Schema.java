package vn.motcua.checks;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** A description of a kind whose makers publish no types; what it doesn't name is refused, as {@code kubectl --validate=strict} does. */
record Schema(JsonSchema json) {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    static Schema of(Manifest manifest) {
        var file = Repository.ROOT.resolve("infra/checks/src/test/resources/schemas")
                .resolve(manifest.apiVersion().replaceAll("/.*", "") + "_" + manifest.kind() + ".yaml");
        return new Schema(FACTORY.getSchema(Manifest.read(file).findFirst().orElseThrow().json()));
    }

    List<String> violations(JsonNode value) {
        return json.validate(value).stream().map(ValidationMessage::getMessage).toList();
    }
}
