/** The way of facts from a service's database to Kafka, in order and at least once. */
@NullMarked
package vn.motcua.platform.outbox;

import org.jspecify.annotations.NullMarked;
