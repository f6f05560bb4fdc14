/** The mail sink: everything the portal sends by SMTP ends here. */
@NullMarked
package vn.motcua.simulators.mail;

import org.jspecify.annotations.NullMarked;
