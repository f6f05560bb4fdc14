/** The Zalo notification service (ZNS). */
@NullMarked
package vn.motcua.simulators.zalo;

import org.jspecify.annotations.NullMarked;
