/** Names of agencies and procedures, and what each agency offers. */
@NullMarked
package vn.motcua.transparency.directory;

import org.jspecify.annotations.NullMarked;
