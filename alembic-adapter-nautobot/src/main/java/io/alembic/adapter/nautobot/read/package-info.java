/** Reading objects of a Nautobot, by GraphQL where it shows all that is declared, else by REST. */
@NullMarked
package io.alembic.adapter.nautobot.read;

import org.jspecify.annotations.NullMarked;
