/** How people can be reached, sealed, and what they want. */
@NullMarked
package vn.motcua.notification.channel;

import org.jspecify.annotations.NullMarked;
