package io.alembic.dcim.customfield;

import io.alembic.dcim.ContentType;

/** What is to be known of a model before custom fields are made for it. */
public interface CarryingModel {

    ContentType contentType();

    /** Whether it is known which fields the model has. Where it is not, no custom field is made for it. */
    boolean isKnownWhole();

    /** Whether objects hold a field otherwise than as a custom field. */
    boolean holds(String field);

    boolean carriesCustomFields();

    /** Whether the server has a custom field of this name for the model. */
    boolean hasCustomField(String name);
}
