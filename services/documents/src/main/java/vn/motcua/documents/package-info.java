/**
 * Keeps citizens' files and agencies' papers: takes files in and checks them, renders official papers, seals them with the
 * agency's certificate (PAdES) and lets everybody verify them.
 *
 * <p>Hears {@link vn.motcua.contracts.ApplicationEvent}, {@link vn.motcua.contracts.AgencyEvent} and
 * {@link vn.motcua.contracts.ProcedureEvent}; says
 * {@link vn.motcua.contracts.DocumentEvent} and {@link vn.motcua.contracts.AccessEvent}.
 */
@NullMarked
package vn.motcua.documents;

import org.jspecify.annotations.NullMarked;
