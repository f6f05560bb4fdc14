/** What is to be told to whom by which medium, and what became of it. */
@NullMarked
package vn.motcua.notification.message;

import org.jspecify.annotations.NullMarked;
