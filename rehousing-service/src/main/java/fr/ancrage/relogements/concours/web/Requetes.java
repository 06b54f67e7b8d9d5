package fr.ancrage.relogements.concours.web;

import fr.ancrage.platform.input.Input;
import fr.ancrage.relogements.charte.model.Delai;
import fr.ancrage.relogements.charte.model.JoursOuvres;
import fr.ancrage.relogements.concours.model.AnnonceExpulsion;
import fr.ancrage.relogements.concours.model.Execution;
import fr.ancrage.relogements.concours.model.FaitVeille;
import fr.ancrage.relogements.concours.model.SituationParticuliere;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent sends about a concours. */
final class Requetes {

    private static final int LONGUEUR_TEXTE = 2_000;

    private Requetes() {}

    @Schema(requiredProperties = {"statut", "le"})
    record ExecutionRequete(
            @Schema(
                            allowableValues = {
                                "EXECUTE",
                                "DEPART_AVANT",
                                "REPORTE",
                                "ANNULE",
                                "NON_EXECUTE"
                            })
                    @Nullable String statut,
            @Schema(format = "date") @Nullable String le) {

        Execution toDomain(LocalDate aujourdhui, String organisation) {
            var input = new Input();
            var dit = input.choice("statut", statut, Execution.Statut.class, "STATUT_INCONNU");
            var jour = input.pastDay("le", le, aujourdhui);
            input.check();
            return new Execution(dit, jour, aujourdhui, organisation);
        }
    }

    /**
     * @param jour the day of the expulsion, to come or past
     * @param diteLe when SIAO was told; today when absent
     */
    @Schema(requiredProperties = {"jour", "heure"})
    record AnnonceRequete(
            @Schema(format = "date") @Nullable String jour,
            @Schema(example = "09:30") @Nullable String heure,
            @Schema(format = "date") @Nullable String diteLe) {

        AnnonceExpulsion toDomain(
                LocalDate aujourdhui,
                String organisation,
                Optional<Delai> preavis,
                JoursOuvres calendrier) {
            var input = new Input();
            input.required("jour", jour);
            var prevu = input.dayOrNull("jour", jour == null || jour.isBlank() ? null : jour);
            var a = heure(input);
            var dite = diteLe == null ? aujourdhui : input.pastDay("diteLe", diteLe, aujourdhui);
            input.check();
            var expulsion = prevu == null ? aujourdhui : prevu;
            return new AnnonceExpulsion(
                    expulsion,
                    a,
                    dite,
                    organisation,
                    preavis.map(d -> d.depuis(expulsion, calendrier)).orElse(null),
                    preavis.map(Delai::source).orElse(null));
        }

        private LocalTime heure(Input input) {
            var texte = input.required("heure", heure);
            try {
                return texte.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(texte);
            } catch (DateTimeParseException e) {
                input.refuse("heure", "FORMAT_HEURE");
                return LocalTime.MIDNIGHT;
            }
        }
    }

    @Schema(requiredProperties = {"nature", "le"})
    record VeilleRequete(
            @Schema(
                            allowableValues = {
                                "CONTACTE",
                                "RENCONTRE",
                                "SANS_CONTACT",
                                "HEBERGEMENT_PROPOSE",
                                "HEBERGEMENT_ACCEPTE",
                                "HEBERGEMENT_REFUSE",
                                "PRESENCE_A_L_EXPULSION"
                            })
                    @Nullable String nature,
            @Schema(format = "date") @Nullable String le,
            @Nullable String precision) {

        FaitVeille toDomain(LocalDate aujourdhui, String organisation) {
            var input = new Input();
            var dite = input.choice("nature", nature, FaitVeille.Nature.class, "NATURE_INCONNUE");
            var jour = input.pastDay("le", le, aujourdhui);
            var texte = input.textOrNull("precision", precision, LONGUEUR_TEXTE);
            input.check();
            return new FaitVeille(dite, jour, organisation, texte);
        }

        @Override
        public String toString() {
            return "VeilleRequete[…]";
        }
    }

    @Schema(requiredProperties = "motif")
    record SituationRequete(@Nullable String motif) {

        SituationParticuliere toDomain(LocalDate aujourdhui, String organisation) {
            var input = new Input();
            var texte = input.text("motif", motif, LONGUEUR_TEXTE);
            input.check();
            return new SituationParticuliere(texte, aujourdhui, organisation);
        }

        @Override
        public String toString() {
            return "SituationRequete[…]";
        }
    }
}
