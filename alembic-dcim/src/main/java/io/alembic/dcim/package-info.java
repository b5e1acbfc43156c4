/** What NetBox and Nautobot share: content types and what both make of names. */
@NullMarked
package io.alembic.dcim;

import org.jspecify.annotations.NullMarked;
