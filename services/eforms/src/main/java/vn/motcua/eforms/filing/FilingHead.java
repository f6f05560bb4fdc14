package vn.motcua.eforms.filing;

import java.time.Instant;
import java.util.UUID;

import vn.motcua.contracts.Channel;
import vn.motcua.contracts.ProcedureTerms;

/**
 * What a filing says of itself without being opened.
 *
 * @param owner     pseudonymous id of the dossier's owner
 * @param unit      agency that receives it
 * @param authority agency that decides it
 * @param closed    whether the dossier has reached its end
 */
public record FilingHead(UUID id, String code, UUID owner, String procedure, int version, String form, int formVersion,
        String unit, String authority, String channel, int revision, boolean closed, Instant submittedAt) {

    /** A filing that was just sent. */
    public static FilingHead sent(UUID id, String code, UUID owner, ProcedureTerms terms, String form, String unit,
            String authority, Channel channel, Instant at) {
        return new FilingHead(id, code, owner, terms.code(), terms.version(), form, terms.formVersion(), unit, authority,
                channel.name(), 1, false, at);
    }
}
