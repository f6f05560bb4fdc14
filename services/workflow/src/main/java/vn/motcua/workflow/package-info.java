/**
 * Takes a dossier from the citizen's filing to the agency's decision and its delivery, on the legal clock.
 *
 * <p>Hears {@link vn.motcua.contracts.ApplicationEvent}, {@link vn.motcua.contracts.PaymentEvent},
 * {@link vn.motcua.contracts.ProcedureEvent} and {@link vn.motcua.contracts.AgencyEvent}; says
 * {@link vn.motcua.contracts.DossierEvent}.
 */
@NullMarked
package vn.motcua.workflow;

import org.jspecify.annotations.NullMarked;
