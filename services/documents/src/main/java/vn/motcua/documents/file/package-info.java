/** How a file comes in: whole or in pieces, checked before anybody can use it. */
@NullMarked
package vn.motcua.documents.file;

import org.jspecify.annotations.NullMarked;
