/** The citizen's inbox on the portal. */
@NullMarked
package vn.motcua.notification.inbox;

import org.jspecify.annotations.NullMarked;
