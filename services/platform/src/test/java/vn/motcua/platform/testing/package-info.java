/** Real neighbours for tests: a PostgreSQL and a Kafka of their own, and tokens that the service checks like any other. */
@NullMarked
package vn.motcua.platform.testing;

import org.jspecify.annotations.NullMarked;
