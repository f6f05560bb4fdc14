/** What every simulated neighbour shares: settings, behaviour on demand, a record of requests, notices to the portal. */
@NullMarked
package vn.motcua.simulators.neighbour;

import org.jspecify.annotations.NullMarked;
