/** The moment of sending: a draft becomes a filing with its code, and everybody is told. */
@NullMarked
package vn.motcua.eforms.submission;

import org.jspecify.annotations.NullMarked;
