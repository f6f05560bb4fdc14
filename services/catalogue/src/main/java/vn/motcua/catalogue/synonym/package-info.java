/** Synonyms as agencies edit them: written by one person, tried on the test bench, published by another. */
@NullMarked
package vn.motcua.catalogue.synonym;

import org.jspecify.annotations.NullMarked;
