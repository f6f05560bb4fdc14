/** What people ask about their data, with the law's deadlines. */
@NullMarked
package vn.motcua.privacy.request;

import org.jspecify.annotations.NullMarked;
