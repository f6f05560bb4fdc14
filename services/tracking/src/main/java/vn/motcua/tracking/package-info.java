/**
 * Where every dossier is: the read model of its timeline.
 *
 * <p>Hears {@code applications}, {@code dossiers}, {@code payments}, {@code documents}, {@code notifications},
 * {@code procedures} and {@code agencies}; says nothing. It can be built again from its topics.
 */
@NullMarked
package vn.motcua.tracking;

import org.jspecify.annotations.NullMarked;
