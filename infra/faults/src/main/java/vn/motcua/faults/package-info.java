/** Injects faults into the running portal while journeys are played, and checks afterwards what must never be broken. */
@org.jspecify.annotations.NullMarked
package vn.motcua.faults;
