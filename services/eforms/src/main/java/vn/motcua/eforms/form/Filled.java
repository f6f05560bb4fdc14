package vn.motcua.eforms.form;

import java.util.List;
import java.util.Set;

import vn.motcua.eforms.fee.Fee;

/**
 * A form with answers, judged: what it asks, what is wrong, what it costs.
 *
 * @param form  with the choices that the procedure gives
 * @param cases of the form that the answers make today
 */
public record Filled(FormDefinition form, Shown shown, List<Problem> problems, Fee fee,
        Set<String> cases) {}
