/** The files that the portal keeps, encrypted, each with its owner. */
@NullMarked
package vn.motcua.documents.archive;

import org.jspecify.annotations.NullMarked;
