/**
 * How well the state keeps its word, counted in public.
 *
 * <p>Hears {@code dossiers}, {@code payments}, {@code ratings}, {@code petitions}, {@code consultations}, {@code procedures}
 * and {@code agencies}; says nothing. It can be built again from its topics.
 */
@NullMarked
package vn.motcua.transparency;

import org.jspecify.annotations.NullMarked;
