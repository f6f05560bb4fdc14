/** How Kafka is reached, for those who don't go through channels. */
@NullMarked
package vn.motcua.platform.broker;

import org.jspecify.annotations.NullMarked;
