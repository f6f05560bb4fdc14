/**
 * What people say to the state and what the state makes of it: petitions (feedback), ratings of finished dossiers, comments
 * on drafts.
 *
 * <p>Hears {@link vn.motcua.contracts.DossierEvent}, {@link vn.motcua.contracts.AgencyEvent} and
 * {@link vn.motcua.contracts.ProcedureEvent}; says {@link vn.motcua.contracts.PetitionEvent},
 * {@link vn.motcua.contracts.RatingEvent} and {@link vn.motcua.contracts.ConsultationEvent}.
 */
@NullMarked
package vn.motcua.participation;

import org.jspecify.annotations.NullMarked;
