package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.seance.model.Adhesion;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.commissions.seance.usecase.ProgrammerSeance;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents send about a sitting, and how it becomes the domain's. */
final class Requetes {

    private static final int LONGUEUR_TEXTE = 1_000;
    private static final int LONGUEUR_LIEU = 200;

    private Requetes() {}

    private static LocalDate jourAVenir(
            Input input, String champ, @Nullable String valeur, LocalDate aujourdhui) {
        var dit = input.required(champ, valeur).isEmpty() ? null : valeur;
        var jour = jourAVenirOuRien(input, champ, dit, aujourdhui);
        return jour == null ? aujourdhui : jour;
    }

    private static @Nullable LocalDate jourAVenirOuRien(
            Input input, String champ, @Nullable String valeur, LocalDate aujourdhui) {
        var jour = input.dayOrNull(champ, valeur);
        if (jour != null && jour.isBefore(aujourdhui)) {
            input.refuse(champ, "DATE_PASSEE");
        }
        return jour;
    }

    private static LocalTime heureLue(Input input, String champ, @Nullable String valeur) {
        if (input.required(champ, valeur).isEmpty()) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(valeur).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            input.refuse(champ, "FORMAT_HEURE");
            return LocalTime.MIDNIGHT;
        }
    }

    @Schema(requiredProperties = {"formation", "date", "heure"})
    record ProgrammeRequete(
            @Nullable String formation,
            @Schema(format = "date") @Nullable String date,
            @Schema(example = "09:30") @Nullable String heure,
            @Nullable String lieu) {

        ProgrammerSeance.Commande toDomain(AgentConnecte agent, LocalDate aujourdhui) {
            var input = new Input();
            var commande =
                    new ProgrammerSeance.Commande(
                            input.required("formation", formation),
                            jourAVenir(input, "date", date, aujourdhui),
                            heureLue(input, "heure", heure),
                            input.textOrNull("lieu", lieu, LONGUEUR_LIEU),
                            agent);
            input.check();
            return commande;
        }
    }

    @Schema(requiredProperties = "dossier")
    record InscriptionRequete(@Nullable String dossier, @Nullable String derogation) {

        String dossierDemande() {
            var input = new Input();
            var demande = input.required("dossier", dossier);
            input.textOrNull("derogation", derogation, LONGUEUR_TEXTE);
            input.check();
            return demande;
        }

        @Override
        public String toString() {
            return "InscriptionRequete[…]";
        }
    }

    @Schema(requiredProperties = {"dossier", "motif"})
    record RetraitRequete(
            @Nullable String dossier,
            @Schema(
                            allowableValues = {
                                "REPORTE",
                                "SITUATION_REGLEE",
                                "MENAGE_PARTI",
                                "ERREUR",
                                "AUTRE"
                            })
                    @Nullable String motif) {

        MotifRetrait motifChoisi() {
            var input = new Input();
            input.required("dossier", dossier);
            var choisi = input.choice("motif", motif, MotifRetrait.class, "MOTIF_INCONNU");
            if (!choisi.choisi()) {
                input.refuse("motif", "MOTIF_INCONNU");
            }
            input.check();
            return choisi;
        }
    }

    @Schema(requiredProperties = "dossiers")
    record OrdreRequete(@Nullable List<String> dossiers) {

        List<String> ordre() {
            return dossiers == null ? List.of() : dossiers;
        }
    }

    record PresenceDto(
            @Nullable String organisation,
            @Schema(allowableValues = {"PRESENT", "REPRESENTE", "ABSENT_EXCUSE", "ABSENT"})
                    @Nullable String presence) {}

    @Schema(requiredProperties = "membres")
    record PresencesRequete(@Nullable List<PresenceDto> membres) {

        Map<String, Presence> toDomain(Set<String> sieges) {
            var input = new Input();
            var presences = new LinkedHashMap<String, Presence>();
            var lignes = membres == null ? List.<PresenceDto>of() : membres;
            for (var i = 0; i < lignes.size(); i++) {
                var champ = "membres[" + i + "].";
                var organisation =
                        input.required(champ + "organisation", lignes.get(i).organisation());
                if (!sieges.contains(organisation)) {
                    input.refuse(champ + "organisation", "PAS_MEMBRE");
                }
                presences.put(
                        organisation,
                        input.choice(
                                champ + "presence",
                                lignes.get(i).presence(),
                                Presence.class,
                                "PRESENCE_INCONNUE"));
            }
            if (lignes.isEmpty()) {
                input.refuse("membres", "OBLIGATOIRE");
            }
            input.check();
            return presences;
        }
    }

    @Schema(requiredProperties = {"tache", "faite"})
    record TacheRequete(@Nullable String tache, @Nullable Boolean faite) {

        Tache choisie() {
            var input = new Input();
            var choisie = input.choice("tache", tache, Tache.class, "TACHE_INCONNUE");
            input.check();
            return choisie;
        }
    }

    @Schema(requiredProperties = {"type", "organisation"})
    record PreconisationDto(
            @Nullable String type,
            @Nullable String organisation,
            @Nullable String quoi,
            @Schema(format = "date") @Nullable String echeance,
            @Nullable String financement,
            @Nullable List<String> decideePar) {
        @Override
        public String toString() {
            return "PreconisationDto[…]";
        }
    }

    @Schema(requiredProperties = "motif")
    record DecisionAplDto(@Nullable String motif, @Nullable String motivation) {

        @Override
        public String toString() {
            return "DecisionAplDto[…]";
        }
    }

    @Schema(requiredProperties = {"dossier", "avis"})
    record AvisRequete(
            @Nullable String dossier,
            @Nullable String avis,
            @Nullable String observation,
            @Schema(allowableValues = {"ADHERE", "ADHERE_EN_PARTIE", "N_ADHERE_PAS"})
                    @Nullable String adhesion,
            @Schema(allowableValues = {"PRESENT", "REPRESENTE", "ABSENT_EXCUSE", "ABSENT"})
                    @Nullable String presenceMenage,
            @Schema(format = "date") @Nullable String reexamenLe,
            @Nullable DecisionAplDto decisionApl,
            @Nullable List<PreconisationDto> preconisations) {

        Avis toDomain(
                SeanceId seance, TypesDAvis types, TableFormations table, LocalDate aujourdhui) {
            var input = new Input();
            var leDossier = input.required("dossier", dossier);
            var code = input.required("avis", avis);
            if (!code.isEmpty() && types.avis(code).isEmpty()) {
                input.refuse("avis", "AVIS_INCONNU");
            }
            var lignes = new ArrayList<Preconisation>();
            var demandees = preconisations == null ? List.<PreconisationDto>of() : preconisations;
            for (var i = 0; i < demandees.size(); i++) {
                lignes.add(
                        preconisation(input, demandees.get(i), i, seance, leDossier, types, table));
            }
            var rendu =
                    new Avis(
                            code,
                            input.textOrNull("observation", observation, LONGUEUR_TEXTE),
                            aujourdhui,
                            lignes,
                            input.choiceOrNull(
                                    "adhesion", adhesion, Adhesion.class, "ADHESION_INCONNUE"),
                            jourAVenirOuRien(input, "reexamenLe", reexamenLe, aujourdhui),
                            null);
            lireApl(input, types);
            input.choiceOrNull(
                    "presenceMenage", presenceMenage, Presence.class, "PRESENCE_INCONNUE");
            input.check();
            return rendu;
        }

        DecisionApl.@Nullable Projet apl(TypesDAvis types) {
            return lireApl(new Input(), types);
        }

        /** A suspension says why in words. */
        private DecisionApl.@Nullable Projet lireApl(Input input, TypesDAvis types) {
            if (decisionApl == null) {
                return null;
            }
            var motif = input.required("decisionApl.motif", decisionApl.motif());
            var type = types.decisionApl(motif);
            if (type.isEmpty()) {
                if (!motif.isEmpty()) {
                    input.refuse("decisionApl.motif", "DECISION_APL_INCONNUE");
                }
                return null;
            }
            var champ = "decisionApl.motivation";
            var dite = decisionApl.motivation();
            var issue = type.get().issue();
            return new DecisionApl.Projet(
                    issue,
                    motif,
                    issue.suspend()
                            ? input.text(champ, dite, LONGUEUR_TEXTE)
                            : input.textOrNull(champ, dite, LONGUEUR_TEXTE));
        }

        @Nullable Presence presence() {
            return presenceMenage == null ? null : Presence.valueOf(presenceMenage);
        }

        private static Preconisation preconisation(
                Input input,
                PreconisationDto dto,
                int rang,
                SeanceId seance,
                String dossier,
                TypesDAvis types,
                TableFormations table) {
            var champ = "preconisations[" + rang + "].";
            var type = input.required(champ + "type", dto.type());
            if (!type.isEmpty() && types.preconisation(type).isEmpty()) {
                input.refuse(champ + "type", "PRECONISATION_INCONNUE");
            }
            var organisation = input.required(champ + "organisation", dto.organisation());
            if (!organisation.isEmpty() && table.organisation(organisation).isEmpty()) {
                input.refuse(champ + "organisation", "ORGANISATION_INCONNUE");
            }
            return new Preconisation(
                    UUID.nameUUIDFromBytes(
                                    ("preconisation/" + seance + "/" + dossier + "/" + rang)
                                            .getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    type,
                    organisation,
                    input.textOrNull(champ + "quoi", dto.quoi(), LONGUEUR_TEXTE),
                    input.dayOrNull(champ + "echeance", dto.echeance()),
                    input.textOrNull(champ + "financement", dto.financement(), LONGUEUR_LIEU),
                    dto.decideePar() == null ? Set.of() : Set.copyOf(dto.decideePar()),
                    List.of());
        }

        @Override
        public String toString() {
            return "AvisRequete[…]";
        }
    }

    @Schema(requiredProperties = "etat")
    record SuiviRequete(
            @Schema(
                            allowableValues = {
                                "EN_COURS",
                                "REALISEE",
                                "REFUSEE_PAR_LE_MENAGE",
                                "IMPOSSIBLE",
                                "ABANDONNEE"
                            })
                    @Nullable String etat,
            @Nullable String commentaire) {

        Preconisation.Etat etatChoisi() {
            var input = new Input();
            var choisi = input.choice("etat", etat, Preconisation.Etat.class, "ETAT_INCONNU");
            if (choisi == Preconisation.Etat.A_FAIRE && etat != null) {
                input.refuse("etat", "ETAT_INCONNU");
            }
            input.textOrNull("commentaire", commentaire, LONGUEUR_TEXTE);
            input.check();
            return choisi;
        }

        @Override
        public String toString() {
            return "SuiviRequete[…]";
        }
    }
}
