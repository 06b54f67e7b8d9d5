package fr.ancrage.dossiers.imports.web;

import java.util.List;

/** A page (product §5). */
record PageReponse<T>(List<T> elements, long total, int page, int taille) {}
