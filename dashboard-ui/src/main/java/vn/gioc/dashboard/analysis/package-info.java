/** The analyst's page: a question over the datasets of the files, its rows, its chart, and the file itself. */
@NullMarked
package vn.gioc.dashboard.analysis;

import org.jspecify.annotations.NullMarked;
