/**
 * What the services tell each other: one sealed type per topic, one service that writes it, listed in {@link Topics}.
 *
 * <p>A record may gain a component; it never loses or renames one. Personal data stays in the writer's database: a fact
 * carries ids, codes, statuses, times and amounts, never a name, an identity number, an address or an answer.
 */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
