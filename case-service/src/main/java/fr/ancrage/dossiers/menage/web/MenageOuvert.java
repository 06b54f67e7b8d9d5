package fr.ancrage.dossiers.menage.web;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.Set;

/**
 * A household as one agent has it before them.
 *
 * @param ecrit in touch with the household, on a case that is open to them
 * @param retient decides that a criterion of vulnerability holds
 */
record MenageOuvert(
        Dossier dossier,
        Menage menage,
        TerritoireDossiers territoire,
        Set<ClasseDonnees> classes,
        boolean ecrit,
        boolean retient) {

    MenageOuvert avec(Menage suite) {
        return new MenageOuvert(dossier, suite, territoire, classes, ecrit, retient);
    }
}
