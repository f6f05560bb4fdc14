/** Made-up procedures to measure with, clearly marked. */
@NullMarked
package vn.motcua.catalogue.sample;

import org.jspecify.annotations.NullMarked;
