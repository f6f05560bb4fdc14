/** The legal documents behind procedures and this portal, each with the procedures that rest on it. */
@NullMarked
package vn.motcua.catalogue.legal;

import org.jspecify.annotations.NullMarked;
