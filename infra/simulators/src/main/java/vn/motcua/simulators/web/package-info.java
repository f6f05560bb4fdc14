/** Just enough of a web server for the simulators: requests, replies, routes, pages. */
@NullMarked
package vn.motcua.simulators.web;

import org.jspecify.annotations.NullMarked;
