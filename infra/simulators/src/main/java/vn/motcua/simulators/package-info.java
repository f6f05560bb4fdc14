/** The portal's outside neighbours, played by one small process: register, payment provider, SMS, Zalo, mail. */
@NullMarked
package vn.motcua.simulators;

import org.jspecify.annotations.NullMarked;
