/** Who may speak for which site: Standard Webhooks signatures and bearer tokens. */
@NullMarked
package dev.copydesk.ingest.auth;

import org.jspecify.annotations.NullMarked;
