/** The conventions of the REST APIs: lists in pages, the shapes in which rows hold references and choices. */
@NullMarked
package io.alembic.dcim.rest;

import org.jspecify.annotations.NullMarked;
