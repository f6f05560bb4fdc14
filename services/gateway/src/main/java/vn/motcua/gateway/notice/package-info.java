/** What the gateway itself says to people and programs. */
@NullMarked
package vn.motcua.gateway.notice;

import org.jspecify.annotations.NullMarked;
