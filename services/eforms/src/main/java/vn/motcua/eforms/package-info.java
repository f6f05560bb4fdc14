/**
 * E-forms, drafts and what was sent. Hears {@link vn.motcua.contracts.ProcedureEvent}, {@link vn.motcua.contracts.AgencyEvent}
 * and {@link vn.motcua.contracts.DossierEvent}; says {@link vn.motcua.contracts.FormEvent} and
 * {@link vn.motcua.contracts.ApplicationEvent}.
 */
@NullMarked
package vn.motcua.eforms;

import org.jspecify.annotations.NullMarked;
