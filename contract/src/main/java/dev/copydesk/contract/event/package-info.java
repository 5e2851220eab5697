/** What happened: the sealed families of events, and their CloudEvents headers on the log. */
@NullMarked
package dev.copydesk.contract.event;

import org.jspecify.annotations.NullMarked;
