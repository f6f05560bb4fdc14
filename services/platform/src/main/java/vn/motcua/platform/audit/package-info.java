/** What each change of state leaves for the audit log: who did what to what, and a leaf that gives any later change away. */
@NullMarked
package vn.motcua.platform.audit;

import org.jspecify.annotations.NullMarked;
