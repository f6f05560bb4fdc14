/** Hands messages over: mail, SMS, Zalo. */
@NullMarked
package vn.motcua.notification.delivery;

import org.jspecify.annotations.NullMarked;
