/** Coming in: the form to sign in by, and the page where walls are paired and revoked. */
@NullMarked
package vn.gioc.dashboard.signin;

import org.jspecify.annotations.NullMarked;
