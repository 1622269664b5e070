/** The door: reads CloudEvents from a request, checks each by itself, and answers as the contract says. */
@NullMarked
package vn.gioc.ingest.http;

import org.jspecify.annotations.NullMarked;
