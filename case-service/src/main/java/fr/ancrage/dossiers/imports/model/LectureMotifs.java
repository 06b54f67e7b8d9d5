package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.procedure.model.MotifProcedure;
import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.Set;
import java.util.TreeSet;

/**
 * The grounds that a line gives: they add up; their words are free, only codes are kept.
 */
final class LectureMotifs {

    private LectureMotifs() {}

    static Set<String> de(LectureCellules cellules) {
        String valeur = cellules.valeur(Colonne.MOTIF);
        if (valeur == null) {
            return Set.of();
        }
        Set<String> motifs = new TreeSet<>();
        for (String morceau : valeur.split("[,;/+\n]| et ")) {
            if (!morceau.isBlank()) {
                motifs.add(motif(Texte.normaliser(morceau.replace('_', ' '))).name());
            }
        }
        // « loyers et charges impayés » is one ground in two words
        if (motifs.size() > 1) {
            motifs.remove(MotifProcedure.AUTRE.name());
        }
        return motifs;
    }

    private static MotifProcedure motif(String normalise) {
        if (normalise.contains("assurance")) {
            return MotifProcedure.DEFAUT_ASSURANCE;
        }
        if (normalise.contains("impay")
                || normalise.contains("loyer")
                || normalise.contains("paiement")) {
            return MotifProcedure.IMPAYE;
        }
        if (normalise.contains("jouissance") || normalise.contains("paisible")) {
            return MotifProcedure.TROUBLE_JOUISSANCE;
        }
        if (normalise.contains("divorce")) {
            return MotifProcedure.DIVORCE;
        }
        if (normalise.contains("adjudication")) {
            return MotifProcedure.ADJUDICATION;
        }
        return normalise.contains("conge") ? MotifProcedure.CONGE : MotifProcedure.AUTRE;
    }
}
