/** The estimate of the service index of Quyết định 766/QĐ-TTg: read from figures and facts, on a page and for programs. */
@NullMarked
package vn.gioc.dashboard.serviceindex;

import org.jspecify.annotations.NullMarked;
