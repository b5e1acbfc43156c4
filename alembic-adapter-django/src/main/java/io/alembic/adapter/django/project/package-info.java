/** The project on disk: what is generated, what is the user's, and what changed between the two. */
@NullMarked
package io.alembic.adapter.django.project;

import org.jspecify.annotations.NullMarked;
