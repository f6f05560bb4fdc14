/** What people sought and didn't find: counted without knowing who, told to the agencies, deleted after some months. */
@NullMarked
package vn.motcua.catalogue.sought;

import org.jspecify.annotations.NullMarked;
