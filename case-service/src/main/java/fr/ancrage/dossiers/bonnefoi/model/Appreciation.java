package fr.ancrage.dossiers.bonnefoi.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What one agent thinks of a household's good faith on a day, and why. The judge concludes
 * this only tells what was seen. It is never changed: who thinks otherwise, later
 * or elsewhere, writes another.
 *
 * @param par code of the organisation that thinks so
 * @param agent login of who recorded it
 */
public record Appreciation(
        String id,
        Sens sens,
        LocalDate le,
        Set<Motif> motifs,
        String par,
        String agent,
        LocalDate enregistreeLe) {

    /** Whether it is for the household, against it, or leaves the question open. */
    public enum Sens {
        FAVORABLE("Bonne foi"),
        DEFAVORABLE("Bonne foi mise en doute"),
        PARTAGEE("Ne permet pas de conclure");

        private final String libelle;

        Sens(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** What was seen; codes, so that no story about a household is kept here. */
    public enum Motif {
        PAIEMENT_REPRIS("Le paiement du loyer courant a repris"),
        PLAN_RESPECTE("Le plan d’apurement est respecté"),
        DEMARCHES("Des démarches sont faites : aides, surendettement, relogement"),
        ACCOMPAGNEMENT_ACCEPTE("L’accompagnement proposé est accepté"),
        RESSOURCES_EN_BAISSE("L’impayé vient d’une baisse de ressources subie"),
        PAIEMENT_POSSIBLE_SANS_SUITE(
                "Le loyer n’est pas payé alors que les ressources le permettent"),
        PLAN_NON_RESPECTE("Le plan d’apurement n’est pas respecté"),
        ACCOMPAGNEMENT_REFUSE("L’accompagnement proposé est refusé"),
        RELOGEMENT_REFUSE("Un relogement adapté a été refusé"),
        SANS_CONTACT("Le ménage n’a pas pu être joint"),
        TROUBLES("Des troubles de jouissance sont établis");

        private final String libelle;

        Motif(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Appreciation {
        motifs = Set.copyOf(motifs);
        if (motifs.isEmpty()) {
            throw new IllegalArgumentException("an assessment says why");
        }
        if (le.isAfter(enregistreeLe)) {
            throw new IllegalArgumentException("an assessment is not recorded before it is made");
        }
    }

    public static Appreciation nouvelle(
            Sens sens,
            LocalDate le,
            Set<Motif> motifs,
            String par,
            String agent,
            LocalDate enregistreeLe) {
        return new Appreciation(
                UUID.randomUUID().toString(), sens, le, motifs, par, agent, enregistreeLe);
    }

    /** The same one, written down a second time. */
    public boolean repete(Appreciation autre) {
        return sens == autre.sens
                && le.equals(autre.le)
                && motifs.equals(autre.motifs)
                && par.equals(autre.par);
    }

    @Override
    public String toString() {
        return "Appreciation[" + id + "]";
    }
}
