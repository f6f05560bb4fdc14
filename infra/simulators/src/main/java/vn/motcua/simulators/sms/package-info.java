/** The SMS gateway. */
@NullMarked
package vn.motcua.simulators.sms;

import org.jspecify.annotations.NullMarked;
