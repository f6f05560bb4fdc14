/** Calls to others: services, gateways, the state's registers. */
@NullMarked
package vn.motcua.platform.neighbour;

import org.jspecify.annotations.NullMarked;
