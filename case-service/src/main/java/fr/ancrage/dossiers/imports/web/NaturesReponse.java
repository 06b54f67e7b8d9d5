package fr.ancrage.dossiers.imports.web;

import fr.ancrage.dossiers.imports.model.NatureImport;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** The natures of files that may be imported, each with its columns. */
record NaturesReponse(List<NatureReponse> elements) {

    record ColonneReponse(String champ, String intitule, boolean requise) {}

    record NatureReponse(String nature, List<ColonneReponse> colonnes) {}

    static NaturesReponse toutes() {
        return de(EnumSet.allOf(NatureImport.class));
    }

    static NaturesReponse de(Collection<NatureImport> natures) {
        return new NaturesReponse(
                natures.stream()
                        .sorted()
                        .map(n ->
                                new NatureReponse(
                                        n.name(),
                                        n.colonnes().stream()
                                                .map(c ->
                                                        new ColonneReponse(
                                                                c.champ(),
                                                                c.intitule(),
                                                                n.requises().contains(c)))
                                                .toList()))
                        .toList());
    }
}
