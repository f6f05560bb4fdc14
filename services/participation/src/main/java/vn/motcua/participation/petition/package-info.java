/** Feedback on regulations and on conduct (phản ánh, kiến nghị), from filing to the published answer. */
@NullMarked
package vn.motcua.participation.petition;

import org.jspecify.annotations.NullMarked;
