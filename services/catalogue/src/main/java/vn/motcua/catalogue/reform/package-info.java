/** What changed for people when local government got two levels on 1 July 2025; a data file with sources. */
@NullMarked
package vn.motcua.catalogue.reform;

import org.jspecify.annotations.NullMarked;
