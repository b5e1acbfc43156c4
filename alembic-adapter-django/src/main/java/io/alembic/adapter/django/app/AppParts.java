package io.alembic.adapter.django.app;

import static java.util.Objects.requireNonNull;

/**
 * Which parts an app has.
 *
 * @param filters whether django-filter is there to filter lists by field
 * @param openApi whether drf-spectacular is there to describe the API
 */
public record AppParts(boolean admin, ApiMode api, boolean filters, boolean openApi) {

    public AppParts {
        requireNonNull(api, "api is null");
    }
}
