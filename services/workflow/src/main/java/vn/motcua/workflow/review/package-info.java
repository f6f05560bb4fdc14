/** The one-stop shop's decisions: take in hand, accept, ask for a supplement, refuse. */
@NullMarked
package vn.motcua.workflow.review;

import org.jspecify.annotations.NullMarked;
