/** Our own thin component over ApexCharts: the whole series once, then only what changed. */
@NullMarked
package vn.gioc.dashboard.chart;

import org.jspecify.annotations.NullMarked;
