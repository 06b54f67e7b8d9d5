package fr.ancrage.dossiers.echeances.regles;

import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.CleRegle;
import fr.ancrage.dossiers.echeances.model.Confiance;
import fr.ancrage.dossiers.echeances.model.Periode;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import fr.ancrage.dossiers.echeances.model.TreveHivernale;
import fr.ancrage.dossiers.echeances.model.Unite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code resources/regles}: it may hold rules, the truce, the register and the names of
 * the files beside it, or several.
 */
record FichierRegles(
        @Nullable List<String> fichiers,
        @Nullable List<Jeu> jeux,
        @Nullable List<Regle> regles,
        @Nullable Treve treve,
        @Nullable List<String> droitLocal) {

    record Jeu(String id, LocalDate depuis, String texte) {}

    record Regle(
            @Nullable String cle,
            @Nullable String jeu,
            @Nullable BigDecimal valeur,
            @Nullable Unite unite,
            @Nullable LocalDate dateDebut,
            @Nullable LocalDate dateFin,
            @Nullable Ancre ancre,
            @Nullable String reference,
            @Nullable String confiance,
            @Nullable Boolean report642) {
        RegleDatee toDomain() {
            return new RegleDatee(
                    exiger("jeu", jeu),
                    CleRegle.deCode(exiger("cle", cle)),
                    valeur,
                    exiger("unite", unite),
                    dateDebut,
                    dateFin,
                    exiger("ancre", ancre),
                    exiger("reference", reference),
                    Confiance.deMarque(exiger("confiance", confiance)),
                    Boolean.TRUE.equals(report642));
        }

        private <T> T exiger(String champ, @Nullable T valeur) {
            if (valeur == null) {
                throw new IllegalArgumentException("rule " + cle + ": " + champ + " is missing");
            }
            return valeur;
        }
    }

    record Treve(List<Saison> saisons, List<Hiver> exceptions) {
        TreveHivernale toDomain() {
            return new TreveHivernale(
                    saisons.stream().map(Saison::toDomain).toList(),
                    exceptions.stream().map(h -> new Periode(h.du(), h.au())).toList());
        }
    }

    record Saison(int premierHiver, String debut, String fin) {
        private static final DateTimeFormatter MOIS_JOUR = DateTimeFormatter.ofPattern("MM-dd");

        TreveHivernale.Saison toDomain() {
            return new TreveHivernale.Saison(
                    premierHiver, MonthDay.parse(debut, MOIS_JOUR), MonthDay.parse(fin, MOIS_JOUR));
        }
    }

    record Hiver(LocalDate du, LocalDate au) {}
}
