package vn.motcua.catalogue.studio;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.exchange.ProcedureFormat;
import vn.motcua.platform.problem.ProblemException;

/** Makes a working copy of a file. It is checked, submitted and published like any other: by two persons. */
@ApplicationScoped
@Transactional
class Imports {

    private final WorkingCopies copies;
    private final ProcedureFormat format;

    Imports(WorkingCopies copies, ProcedureFormat format) {
        this.copies = copies;
        this.format = format;
    }

    /**
     * @param seen the version of the working copy that it takes the place of; null when there is none
     * @throws ProblemException 422 that names what isn't of the format, at its place; 409 when somebody is writing already
     */
    WorkingCopy bring(JsonNode exported, @Nullable String seen) {
        var faults = format.faults(exported);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var document = ((ObjectNode) exported.path("procedure")).deepCopy();
        var code = document.path("code").asText();
        var there = copies.find(code);
        if (there.isPresent() && seen == null) {
            throw ProblemException.conflict("draft-exists", there.get().updatedBy() + " is writing this procedure already.",
                    Map.of("code", code, "revision", there.get().revision(), "updatedBy", there.get().updatedBy()));
        }
        var copy = there.orElseGet(() -> copies.begin(code));
        return copies.replace(code, seen == null ? "\"" + copy.revision() + "\"" : seen, document);
    }
}
