/** What readers say is wrong with the page of a procedure, and what its agency did about it. */
@NullMarked
package vn.motcua.catalogue.report;

import org.jspecify.annotations.NullMarked;
