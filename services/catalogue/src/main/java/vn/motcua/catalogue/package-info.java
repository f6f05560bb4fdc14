/**
 * Procedures, agencies and places: what citizens can ask for, of whom, where, under which terms. Says
 * {@link vn.motcua.contracts.ProcedureEvent} and {@link vn.motcua.contracts.AgencyEvent}; hears nothing.
 */
@NullMarked
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
