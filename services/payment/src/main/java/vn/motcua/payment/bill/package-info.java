/** What is owed for a dossier, and what became of it. */
@NullMarked
package vn.motcua.payment.bill;

import org.jspecify.annotations.NullMarked;
