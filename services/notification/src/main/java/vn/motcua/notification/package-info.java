/**
 * Tells people what happened to their dossiers.
 *
 * <p>Hears {@code applications}, {@code dossiers} and {@code payments}; says on {@code notifications} whether people were
 * told. Nothing is sent before the fact's transaction has committed, and each message is handed over once.
 */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
