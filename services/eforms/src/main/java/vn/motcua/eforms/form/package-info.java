/** E-forms as data: their definition, what is asked when, and what makes an answer right. */
@NullMarked
package vn.motcua.eforms.form;

import org.jspecify.annotations.NullMarked;
