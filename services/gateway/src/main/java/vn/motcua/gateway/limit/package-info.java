/** How much may pass, and what is shed first. */
@NullMarked
package vn.motcua.gateway.limit;

import org.jspecify.annotations.NullMarked;
