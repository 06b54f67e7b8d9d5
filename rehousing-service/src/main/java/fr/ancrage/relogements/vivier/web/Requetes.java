package fr.ancrage.relogements.vivier.web;

import fr.ancrage.platform.input.Input;
import fr.ancrage.relogements.charte.model.JoursOuvres;
import fr.ancrage.relogements.vivier.model.Besoins;
import fr.ancrage.relogements.vivier.model.ChefDeFile;
import fr.ancrage.relogements.vivier.model.Dalo;
import fr.ancrage.relogements.vivier.model.DemandeLogement;
import fr.ancrage.relogements.vivier.model.Evolution;
import fr.ancrage.relogements.vivier.model.Proposition;
import fr.ancrage.relogements.vivier.model.RapportSocial;
import fr.ancrage.relogements.vivier.model.Sortie;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an agent sends about the pool. */
final class Requetes {

    private static final int LONGUEUR_TEXTE = 2_000;
    private static final int LONGUEUR_COURTE = 200;

    /** Eighteen characters, the département's first. */
    private static final Pattern NUR = Pattern.compile("[0-9A-Z]{18}");

    private Requetes() {}

    @Schema(requiredProperties = "dossier")
    record EntreeRequete(@Nullable String dossier) {

        String identifiant() {
            var input = new Input();
            var demande = input.required("dossier", dossier);
            input.check();
            return demande;
        }
    }

    /**
     * @param nature in the parc privé, what stands for a rapport social that does not exist
     */
    @Schema(requiredProperties = {"organisation", "le", "nature"})
    record RapportSocialRequete(
            @Nullable String organisation,
            @Schema(format = "date") @Nullable String le,
            @Schema(
                            allowableValues = {
                                "RAPPORT_SOCIAL",
                                "RAPPORT_TRAVAILLEUR_SOCIAL_CAF",
                                "DIAGNOSTIC_CCAPEX"
                            })
                    @Nullable String nature) {

        RapportSocial toDomain(Input input, LocalDate aujourdhui) {
            var par = input.required("organisation", organisation);
            var jour = input.pastDay("le", le, aujourdhui);
            var dite =
                    input.choice("nature", nature, RapportSocial.Nature.class, "NATURE_INCONNUE");
            input.check();
            return new RapportSocial(UUID.randomUUID().toString(), par, jour, dite);
        }
    }

    record BesoinsRequete(
            @Schema(allowableValues = {"T1", "T2", "T3", "T4", "T5", "T6"})
                    @Nullable String typologie,
            @Nullable String secteur,
            @Nullable Boolean accompagnement) {

        Besoins toDomain() {
            var input = new Input();
            var dite =
                    input.choiceOrNull(
                            "typologie", typologie, Besoins.Typologie.class, "TYPOLOGIE_INCONNUE");
            var ou = input.textOrNull("secteur", secteur, LONGUEUR_COURTE);
            input.check();
            return new Besoins(dite, ou, accompagnement);
        }
    }

    @Schema(requiredProperties = {"nur", "expireLe"})
    record DemandeRequete(
            @Nullable String nur, @Schema(format = "date") @Nullable String expireLe) {

        DemandeLogement toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var numero = input.required("nur", nur).replace(" ", "");
            if (!numero.isEmpty() && !NUR.matcher(numero).matches()) {
                input.refuse("nur", "NUR_INVALIDE");
            }
            var jour = jour(input, "expireLe", expireLe, aujourdhui);
            input.check();
            return new DemandeLogement(numero, jour);
        }

        @Override
        public String toString() {
            return "DemandeRequete[…]";
        }
    }

    /**
     * @param commissionLe of the inter-landlord commission; by default the Monday after the DALO
     *     commission, or the next working day
     * @param commissionDaloLe the DALO commission before it
     */
    @Schema(requiredProperties = "organisation")
    record ChefDeFileRequete(
            @Nullable String organisation,
            @Schema(format = "date") @Nullable String commissionLe,
            @Schema(format = "date") @Nullable String commissionDaloLe) {

        ChefDeFile toDomain(Input input, LocalDate aujourdhui, JoursOuvres calendrier) {
            var code = input.required("organisation", organisation);
            var dite = input.dayOrNull("commissionLe", commissionLe);
            var dalo = input.dayOrNull("commissionDaloLe", commissionDaloLe);
            input.check();
            var jour =
                    dite != null ? dite : calendrier.lundiSuivant(dalo == null ? aujourdhui : dalo);
            return new ChefDeFile(code, jour, aujourdhui);
        }
    }

    /**
     * @param bailleur who proposes; the caller's own organisation for a landlord
     */
    @Schema(requiredProperties = {"logement", "le"})
    record PropositionRequete(
            @Nullable String bailleur,
            @Nullable String logement,
            @Schema(format = "date") @Nullable String le) {

        record Lue(String logement, LocalDate le) {}

        Lue toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var ou = input.text("logement", logement, LONGUEUR_COURTE);
            var jour = input.pastDay("le", le, aujourdhui);
            input.check();
            return new Lue(ou, jour);
        }
    }

    @Schema(requiredProperties = {"acceptee", "le"})
    record ReponseRequete(
            @Nullable Boolean acceptee,
            @Schema(allowableValues = {"MENAGE", "BAILLEUR", "COMMISSION_ATTRIBUTION"})
                    @Nullable String auteur,
            @Nullable String motif,
            @Schema(format = "date") @Nullable String le) {

        Proposition.Reponse toDomain(LocalDate aujourdhui) {
            var input = new Input();
            if (acceptee == null) {
                input.refuse("acceptee", "OBLIGATOIRE");
            }
            var jour = input.pastDay("le", le, aujourdhui);
            Proposition.@Nullable Auteur par = null;
            @Nullable String pourquoi = null;
            if (Boolean.FALSE.equals(acceptee)) {
                par = input.choice("auteur", auteur, Proposition.Auteur.class, "AUTEUR_INCONNU");
                pourquoi = input.text("motif", motif, LONGUEUR_TEXTE);
            }
            input.check();
            return new Proposition.Reponse(Boolean.TRUE.equals(acceptee), par, pourquoi, jour);
        }

        @Override
        public String toString() {
            return "ReponseRequete[…]";
        }
    }

    @Schema(requiredProperties = {"adaptee", "motif"})
    record AppreciationRequete(@Nullable Boolean adaptee, @Nullable String motif) {

        Proposition.Appreciation toDomain(LocalDate aujourdhui) {
            var input = new Input();
            if (adaptee == null) {
                input.refuse("adaptee", "OBLIGATOIRE");
            }
            var pourquoi = input.text("motif", motif, LONGUEUR_TEXTE);
            input.check();
            return new Proposition.Appreciation(Boolean.TRUE.equals(adaptee), pourquoi, aujourdhui);
        }

        @Override
        public String toString() {
            return "AppreciationRequete[…]";
        }
    }

    @Schema(requiredProperties = "texte")
    record EvolutionRequete(@Nullable String texte) {

        Evolution toDomain(LocalDate aujourdhui, String organisation) {
            var input = new Input();
            var dite = input.text("texte", texte, LONGUEUR_TEXTE);
            input.check();
            return new Evolution(dite, aujourdhui, organisation);
        }

        @Override
        public String toString() {
            return "EvolutionRequete[…]";
        }
    }

    @Schema(requiredProperties = "recoursLe")
    record DaloRequete(
            @Schema(format = "date") @Nullable String recoursLe,
            @Schema(
                            allowableValues = {
                                "PRIORITAIRE",
                                "REJET",
                                "REORIENTATION_HEBERGEMENT",
                                "SANS_OBJET"
                            })
                    @Nullable String decision,
            @Schema(format = "date") @Nullable String decideeLe) {

        Dalo toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var recours = input.pastDay("recoursLe", recoursLe, aujourdhui);
            var dite =
                    input.choiceOrNull(
                            "decision", decision, Dalo.Decision.class, "DECISION_INCONNUE");
            var le = dite == null ? null : input.pastDay("decideeLe", decideeLe, aujourdhui);
            input.check();
            return new Dalo(recours, dite, le);
        }
    }

    @Schema(requiredProperties = {"issue", "le"})
    record SortieRequete(
            @Schema(
                            allowableValues = {
                                "RELOGE_CONTINGENT",
                                "RELOGE_ACD",
                                "RELOGE_DALO",
                                "ACTION_LOGEMENT",
                                "SOLIHA",
                                "MUTATION_INTERNE",
                                "AUTRE",
                                "RETRAIT"
                            })
                    @Nullable String issue,
            @Schema(format = "date") @Nullable String le,
            @Nullable String motif) {

        Sortie toDomain(LocalDate aujourdhui) {
            var input = new Input();
            var dite = input.choice("issue", issue, Sortie.Issue.class, "ISSUE_INCONNUE");
            if (!dite.choisie()) {
                input.refuse("issue", "ISSUE_INCONNUE");
            }
            var jour = input.pastDay("le", le, aujourdhui);
            var pourquoi =
                    dite.demandeUnMotif()
                            ? input.text("motif", motif, LONGUEUR_TEXTE)
                            : input.textOrNull("motif", motif, LONGUEUR_TEXTE);
            input.check();
            return new Sortie(dite, jour, pourquoi);
        }

        @Override
        public String toString() {
            return "SortieRequete[…]";
        }
    }

    private static LocalDate jour(
            Input input, String champ, @Nullable String valeur, LocalDate sinon) {
        if (valeur == null || valeur.isBlank()) {
            input.refuse(champ, "OBLIGATOIRE");
            return sinon;
        }
        var lu = input.dayOrNull(champ, valeur);
        return lu == null ? sinon : lu;
    }
}
