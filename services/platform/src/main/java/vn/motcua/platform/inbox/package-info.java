/** The way of facts from Kafka into a service, each with one effect. */
@NullMarked
package vn.motcua.platform.inbox;

import org.jspecify.annotations.NullMarked;
