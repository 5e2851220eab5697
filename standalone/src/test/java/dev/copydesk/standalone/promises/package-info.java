/** What Copydesk promises, tried on every kind of broker that this machine has. */
package dev.copydesk.standalone.promises;
