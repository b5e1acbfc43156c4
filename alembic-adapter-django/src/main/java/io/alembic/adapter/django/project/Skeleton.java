package io.alembic.adapter.django.project;

import java.util.Map;
import java.util.Optional;

/** What {@code startapp} writes where nobody wrote anything yet. */
final class Skeleton {

    private static final Map<String, String> FILES = Map.of(
            "models.py", "from django.db import models\n# Create your models here.",
            "admin.py", "from django.contrib import admin\n# Register your models here.",
            "views.py", "from django.shortcuts import render\n# Create your views here.");

    private Skeleton() {}

    /** Whether a file of an app is untouched, whatever its white space and line ends. */
    static boolean isUntouched(String path, String content) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return content.isBlank()
                || Optional.ofNullable(FILES.get(name))
                        .filter(skeleton -> folded(skeleton).equals(folded(content)))
                        .isPresent();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
