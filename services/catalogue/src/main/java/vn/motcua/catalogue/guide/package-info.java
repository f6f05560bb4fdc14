/** Guides to moments of life and to this portal, and answers to frequent questions; data files with source and date. */
@NullMarked
package vn.motcua.catalogue.guide;

import org.jspecify.annotations.NullMarked;
