package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.territoire.model.Ressort;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file brought in: a batch of lines with one fate each.
 *
 * @param ressort where its depositor may bring acts in: kept, because a batch may be worked through
 *     long after the request
 */
public record LotImport(
        String id,
        NatureImport nature,
        String departement,
        String nomFichier,
        String empreinteFichier,
        String deposePar,
        Ressort ressort,
        Instant deposeLe,
        boolean simulation,
        Etat etat,
        List<String> intitules,
        List<Probleme> problemes,
        Comptes comptes) {

    /** The same file once its dry run is done. */
    public LotImport simule(Comptes resultat) {
        return new LotImport(
                id,
                nature,
                departement,
                nomFichier,
                empreinteFichier,
                deposePar,
                ressort,
                deposeLe,
                true,
                Etat.SIMULATION,
                intitules,
                problemes,
                resultat);
    }

    /** Somebody works on it: it is done, or undone, line after line. */
    public boolean enTravail() {
        return etat == Etat.EN_COURS || etat == Etat.ANNULATION;
    }

    /** Where a batch stands; ANNULATION is an undoing that was begun and will be completed. */
    public enum Etat {
        RECEPTION,
        EN_COURS,
        TERMINE,
        ANNULATION,
        ANNULE,
        ECHOUE,
        SIMULATION
    }

    /** A line's fate. */
    public enum EtatLigne {
        EN_ATTENTE,
        ACCEPTEE,
        DOUBLON,
        REFUSEE,
        /** It was accepted, and its import undone. */
        ANNULEE,
        /** Its import was undone without it: what somebody has relied on since stays. */
        RETENUE
    }

    /** Lines counted by fate; the three ways of being accepted are disjoint. */
    public record Comptes(
            int lignes,
            int traitees,
            int acceptees,
            int avertissements,
            int doublons,
            int refusees,
            int ouverts,
            int rattaches,
            int aRapprocher) {

        public static final Comptes ZERO = new Comptes(0, 0, 0, 0, 0, 0, 0, 0, 0);

        public Comptes plus(Comptes autres) {
            return new Comptes(
                    lignes + autres.lignes,
                    traitees + autres.traitees,
                    acceptees + autres.acceptees,
                    avertissements + autres.avertissements,
                    doublons + autres.doublons,
                    refusees + autres.refusees,
                    ouverts + autres.ouverts,
                    rattaches + autres.rattaches,
                    aRapprocher + autres.aRapprocher);
        }

        public static Comptes de(List<LigneTraitee> lignes) {
            int acceptees = 0;
            int avertissements = 0;
            int doublons = 0;
            int refusees = 0;
            int ouverts = 0;
            int rattaches = 0;
            int aRapprocher = 0;
            for (LigneTraitee ligne : lignes) {
                switch (ligne.etat()) {
                    case ACCEPTEE -> acceptees++;
                    case DOUBLON -> doublons++;
                    case REFUSEE -> refusees++;
                    case EN_ATTENTE, ANNULEE, RETENUE -> {}
                }
                boolean averti =
                        ligne.problemes().stream().anyMatch(p -> !p.bloquant())
                                && ligne.etat() != EtatLigne.REFUSEE;
                avertissements += averti ? 1 : 0;
                String effet = ligne.effet();
                if (effet != null) {
                    switch (effet) {
                        case "OUVERT" -> ouverts++;
                        case "RATTACHE" -> rattaches++;
                        case "A_RAPPROCHER" -> aRapprocher++;
                        default -> throw new IllegalArgumentException(effet);
                    }
                }
            }
            return new Comptes(
                    0,
                    lignes.size(),
                    acceptees,
                    avertissements,
                    doublons,
                    refusees,
                    ouverts,
                    rattaches,
                    aRapprocher);
        }
    }

    /**
     * A line once treated.
     *
     * @param effet OUVERT, RATTACHE or A_RAPPROCHER when it was accepted
     */
    public record LigneTraitee(
            int ligne,
            EtatLigne etat,
            @Nullable String effet,
            @Nullable String dossier,
            List<Probleme> problemes) {}
}
