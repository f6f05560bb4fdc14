/** Answers questions from what is published, without guessing: or asks back, or says that it doesn't know. */
@NullMarked
package vn.motcua.catalogue.assistant;

import org.jspecify.annotations.NullMarked;
