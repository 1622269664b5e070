/** Citizen reports (phản ánh, kiến nghị): their events in the one order, and the movements that follow. */
@NullMarked
package vn.gioc.domain.report;

import org.jspecify.annotations.NullMarked;
