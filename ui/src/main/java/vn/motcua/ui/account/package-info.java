/** What a signed-in citizen has and may ask for: the overview, payments, consents, requests, mandates. */
@NullMarked
package vn.motcua.ui.account;

import org.jspecify.annotations.NullMarked;
