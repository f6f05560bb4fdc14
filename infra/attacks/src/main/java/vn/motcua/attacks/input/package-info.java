/** What people and agencies type, upload and name. */
@NullMarked
package vn.motcua.attacks.input;

import org.jspecify.annotations.NullMarked;
