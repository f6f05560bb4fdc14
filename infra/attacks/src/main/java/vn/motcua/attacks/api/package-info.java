/** The REST operations as {@code docs/api} describes them. */
@NullMarked
package vn.motcua.attacks.api;

import org.jspecify.annotations.NullMarked;
