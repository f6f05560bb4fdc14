package vn.motcua.documents.seal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.contracts.Text;
import vn.motcua.documents.dossier.AgencyView;

/**
 * A paper before it is sealed.
 *
 * @param edition   tells papers of one kind in one dossier apart
 * @param ownerName in full; only a masked form is shown to the public
 * @param check     the code that is printed on it
 */
public record PaperDraft(UUID id, UUID owner, String ownerName, UUID dossier, String dossierCode, String kind,
        String edition, Text title, @Nullable String number, AgencyView agency, LocalDate issuedOn, CheckCode check) {

    String fileName() {
        return kind + "-" + dossierCode + ".pdf";
    }

    /** NGUYỄN VĂN A → N***** V** A. */
    String maskedOwner() {
        return Arrays.stream(ownerName.strip().split("\\s+"))
                .map(word -> word.substring(0, Math.min(1, word.length())) + "*".repeat(Math.max(0, word.length() - 1)))
                .collect(Collectors.joining(" "));
    }
}
