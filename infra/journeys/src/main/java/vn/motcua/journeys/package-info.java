/** Persons who use the portal from outside: over HTTP here, in a browser in the tests. Nothing of the portal's code is known. */
@NullMarked
package vn.motcua.journeys;

import org.jspecify.annotations.NullMarked;
