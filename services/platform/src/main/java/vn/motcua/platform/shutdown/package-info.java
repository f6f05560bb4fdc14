/** How a service stops without anybody noticing. */
@NullMarked
package vn.motcua.platform.shutdown;

import org.jspecify.annotations.NullMarked;
