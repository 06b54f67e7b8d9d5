package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.procedure.model.DetteEcrite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one source says is owed on a day. It is never changed nor removed: a newer one is written
 * beside it, so that two who disagree are read side by side (F-11).
 *
 * @param au day for which the amount holds
 * @param depuis first day of the uninterrupted arrears (first default), when it is told
 */
public record ReleveDette(
        String id,
        Source source,
        LocalDate au,
        BigDecimal montant,
        @Nullable LocalDate depuis,
        DepenseLogement depense,
        Origine origine) {

    /** Whose word it is. */
    public enum Source {
        BAILLEUR("Bailleur"),
        COMMISSAIRE_JUSTICE("Commissaire de justice"),
        ORGANISME_PAYEUR("CAF ou MSA"),
        MENAGE("Ménage"),
        COMMISSION_SURENDETTEMENT("Commission de surendettement"),
        TRIBUNAL("Tribunal");

        private final String libelle;

        Source(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** How it came here. */
    public sealed interface Origine {

        /** An agent wrote it down. */
        record Ecrit(Saisie saisie) implements Origine {}

        /** An act of the case says it, and it goes where the act goes. */
        record Acte(String numero, LocalDate enregistreLe) implements Origine {}
    }

    public ReleveDette {
        if (montant.signum() < 0) {
            throw new IllegalArgumentException("a debt is never negative");
        }
        if (depuis != null && depuis.isAfter(au)) {
            throw new IllegalArgumentException("arrears do not begin after their statement");
        }
    }

    public static ReleveDette ecrit(
            Source source,
            LocalDate au,
            BigDecimal montant,
            @Nullable LocalDate depuis,
            DepenseLogement depense,
            Saisie saisie) {
        return new ReleveDette(
                UUID.randomUUID().toString(),
                source,
                au,
                montant,
                depuis,
                depense,
                new Origine.Ecrit(saisie));
    }

    DetteEcrite.Releve pourLHorloge() {
        return new DetteEcrite.Releve(
                au,
                montant,
                depuis,
                depense.loyer(),
                depense.charges(),
                depense.aide(),
                depense.tiersPayant());
    }

    /** The same word written down a second time. */
    boolean repete(ReleveDette autre) {
        return source == autre.source && au.equals(autre.au) && montant.equals(autre.montant);
    }

    @Override
    public String toString() {
        return "ReleveDette[" + id + "]";
    }
}
