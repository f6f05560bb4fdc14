/** The words of messages, in both languages. */
@NullMarked
package vn.motcua.notification.template;

import org.jspecify.annotations.NullMarked;
