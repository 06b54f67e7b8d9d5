package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One computation: what the chapters of the law read, and where they write. */
final class Contexte {
    private final FaitsProcedure faits;
    private final JeuDeRegles regles;
    private final JoursOuvres jours;
    private final DelaisDesChartes chartes;
    private final LocalDate aujourdhui;
    private final List<Echeance> closes;
    private final List<Echeance> echeances = new ArrayList<>();
    private final List<Anomalie> anomalies = new ArrayList<>();

    Contexte(
            FaitsProcedure faits,
            JeuDeRegles regles,
            JoursOuvres jours,
            DelaisDesChartes chartes,
            List<Echeance> enregistrees,
            LocalDate aujourdhui) {
        this.faits = faits;
        this.regles = regles;
        this.jours = jours;
        this.chartes = chartes;
        this.aujourdhui = aujourdhui;
        this.closes = enregistrees.stream().filter(e -> e.close(aujourdhui)).toList();
    }

    FaitsProcedure faits() {
        return faits;
    }

    JeuDeRegles regles() {
        return regles;
    }

    JoursOuvres jours() {
        return jours;
    }

    Optional<RegleDatee> regle(CleRegle cle, Ancres ancres) {
        return regles.enVigueur(cle, ancres);
    }

    DelaisCharte charte(LocalDate date) {
        return chartes.pour(faits.departement(), date);
    }

    /** The day after the report of CPC art. 642 where this delay has it. */
    LocalDate expiration(RegleDatee regle, LocalDate brute) {
        return regle.report642() ? jours.reporter(brute) : brute;
    }

    /** Says why the day that counts is not the plain count. */
    String phraseDuReport(LocalDate brute, LocalDate date) {
        return brute.equals(date)
                ? ""
                : " Ce jour étant chômé (samedi, dimanche ou jour férié), le délai est reporté au "
                        + EnLettres.jourDeSemaine(date)
                        + " (CPC art. 642).";
    }

    /** A last day that is over. */
    boolean passe(LocalDate dernierJour) {
        return aujourdhui.isAfter(dernierJour);
    }

    void anomalie(CodeAnomalie code, @Nullable Acte acte, String explication) {
        anomalies.add(new Anomalie(code, explication, acte == null ? null : acte.numero()));
    }

    /** Starts the writing of one échéance. */
    Redaction echeance(CodeEcheance code, RegleDatee regle, @Nullable Acte acte) {
        return new Redaction(code, regle, acte);
    }

    Calendrier calendrier() {
        return new Calendrier(
                echeances.stream().sorted(CalculEcheances.PAR_DATE).toList(), anomalies);
    }

    /** An échéance being written. */
    final class Redaction {
        private final CodeEcheance code;
        private final RegleDatee regle;
        private final @Nullable Acte acte;
        private final StringJoiner faitsLus = new StringJoiner(";");
        private String reference;
        private Confiance confiance;
        private @Nullable LocalDate dateBrute;
        private @Nullable LocalDate date;
        private @Nullable LocalDate tenueLe;
        private boolean sansObjet;

        private Redaction(CodeEcheance code, RegleDatee regle, @Nullable Acte acte) {
            this.code = code;
            this.regle = regle;
            this.acte = acte;
            this.reference = regle.reference();
            this.confiance = regle.confiance();
            if (acte != null) {
                fait(acte.nature().name(), acte.date());
            }
        }

        /** A fact on which the date rests. */
        Redaction fait(String nom, @Nullable Object valeur) {
            if (valeur != null) {
                faitsLus.add(nom + "=" + valeur);
            }
            return this;
        }

        /**
         * What this échéance said when it was reached, on the same facts: what follows from it is
         * counted from there, whatever law came since.
         */
        Optional<Echeance> figee() {
            String numero = acte == null ? null : acte.numero();
            return closes.stream()
                    .filter(e -> e.code() == code && Objects.equals(e.acte(), numero))
                    .filter(e -> e.faits().equals(faitsLus.toString()))
                    .findFirst();
        }

        /** A delay that ends here, reported when its rule says so. */
        Redaction expire(LocalDate brute) {
            return au(brute, expiration(regle, brute));
        }

        Redaction au(LocalDate brute, LocalDate jour) {
            this.dateBrute = brute;
            this.date = jour;
            return this;
        }

        Redaction au(LocalDate jour) {
            return au(jour, jour);
        }

        Redaction reference(String texte) {
            this.reference = texte;
            return this;
        }

        Redaction confiance(Confiance autre) {
            this.confiance = autre;
            return this;
        }

        /** What the échéance asks for was done on that day; it is held only when in time. */
        Redaction faitLe(@Nullable LocalDate jour) {
            LocalDate limite = Objects.requireNonNull(date, "the date comes first");
            if (jour != null) {
                boolean aTemps =
                        code.premierJour() ? !jour.isBefore(limite) : !jour.isAfter(limite);
                tenueLe = aTemps ? jour : null;
            }
            return this;
        }

        Redaction sansObjetSi(boolean condition) {
            sansObjet |= condition;
            return this;
        }

        void ecrire(String explication) {
            LocalDate jour = Objects.requireNonNull(date, "an échéance has a date");
            LocalDate brute = Objects.requireNonNull(dateBrute, "an échéance has a plain count");
            String doute =
                    confiance == Confiance.A_CONFIRMER ? " Règle à confirmer avant usage." : "";
            Echeance echeance =
                    new Echeance(
                            code,
                            jour,
                            brute,
                            regle.jeu(),
                            reference,
                            explication + phraseDuReport(brute, jour) + doute,
                            confiance,
                            EtatEcheance.A_VENIR,
                            acte == null ? null : acte.numero(),
                            faitsLus.toString(),
                            tenueLe);
            boolean videe = tenueLe == null && (sansObjet || finieAvant(jour));
            echeances.add(
                    videe ? echeance.avec(EtatEcheance.SANS_OBJET) : echeance.auJour(aujourdhui));
        }

        /** The expulsion took place before the date fell: nobody waits for it any more. */
        private boolean finieAvant(LocalDate jour) {
            LocalDate depart = acte == null ? LocalDate.MIN : acte.date();
            return faits.actes(Acte.PvExpulsion.class).stream()
                    .map(Acte.PvExpulsion::date)
                    .anyMatch(fin -> !fin.isBefore(depart) && fin.isBefore(jour));
        }
    }
}
