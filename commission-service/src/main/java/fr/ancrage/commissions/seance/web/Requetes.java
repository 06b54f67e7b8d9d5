package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.saisie.Saisie;
import fr.ancrage.commissions.seance.model.Adhesion;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.commissions.seance.usecase.ProgrammerSeance;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    @Schema(requiredProperties = {"formation", "date", "heure"})
    record ProgrammeRequete(
            @Nullable String formation,
            @Schema(format = "date") @Nullable String date,
            @Schema(example = "09:30") @Nullable String heure,
            @Nullable String lieu) {

        ProgrammerSeance.Commande toDomain(AgentConnecte agent, LocalDate aujourdhui) {
            var saisie = new Saisie();
            var commande =
                    new ProgrammerSeance.Commande(
                            saisie.obligatoire("formation", formation),
                            saisie.jourAVenir("date", date, aujourdhui),
                            saisie.heure("heure", heure),
                            saisie.texteOuRien("lieu", lieu, LONGUEUR_LIEU),
                            agent);
            saisie.verifier();
            return commande;
        }
    }

    @Schema(requiredProperties = "dossier")
    record InscriptionRequete(@Nullable String dossier, @Nullable String derogation) {

        String dossierDemande() {
            var saisie = new Saisie();
            var demande = saisie.obligatoire("dossier", dossier);
            saisie.texteOuRien("derogation", derogation, LONGUEUR_TEXTE);
            saisie.verifier();
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
            var saisie = new Saisie();
            saisie.obligatoire("dossier", dossier);
            var choisi = saisie.choix("motif", motif, MotifRetrait.class, "MOTIF_INCONNU");
            if (!choisi.choisi()) {
                saisie.refuser("motif", "MOTIF_INCONNU");
            }
            saisie.verifier();
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
            var saisie = new Saisie();
            var presences = new LinkedHashMap<String, Presence>();
            var lignes = membres == null ? List.<PresenceDto>of() : membres;
            for (var i = 0; i < lignes.size(); i++) {
                var champ = "membres[" + i + "].";
                var organisation =
                        saisie.obligatoire(champ + "organisation", lignes.get(i).organisation());
                if (!sieges.contains(organisation)) {
                    saisie.refuser(champ + "organisation", "PAS_MEMBRE");
                }
                presences.put(
                        organisation,
                        saisie.choix(
                                champ + "presence",
                                lignes.get(i).presence(),
                                Presence.class,
                                "PRESENCE_INCONNUE"));
            }
            if (lignes.isEmpty()) {
                saisie.refuser("membres", "OBLIGATOIRE");
            }
            saisie.verifier();
            return presences;
        }
    }

    @Schema(requiredProperties = {"tache", "faite"})
    record TacheRequete(@Nullable String tache, @Nullable Boolean faite) {

        Tache choisie() {
            var saisie = new Saisie();
            var choisie = saisie.choix("tache", tache, Tache.class, "TACHE_INCONNUE");
            saisie.verifier();
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
            @Nullable List<PreconisationDto> preconisations) {

        Avis toDomain(
                SeanceId seance, TypesDAvis types, TableFormations table, LocalDate aujourdhui) {
            var saisie = new Saisie();
            var leDossier = saisie.obligatoire("dossier", dossier);
            var code = saisie.obligatoire("avis", avis);
            if (!code.isEmpty() && types.avis(code).isEmpty()) {
                saisie.refuser("avis", "AVIS_INCONNU");
            }
            var lignes = new ArrayList<Preconisation>();
            var demandees = preconisations == null ? List.<PreconisationDto>of() : preconisations;
            for (var i = 0; i < demandees.size(); i++) {
                lignes.add(
                        preconisation(
                                saisie, demandees.get(i), i, seance, leDossier, types, table));
            }
            var rendu =
                    new Avis(
                            code,
                            saisie.texteOuRien("observation", observation, LONGUEUR_TEXTE),
                            aujourdhui,
                            lignes,
                            saisie.choixOuRien(
                                    "adhesion", adhesion, Adhesion.class, "ADHESION_INCONNUE"),
                            saisie.jourAVenirOuRien("reexamenLe", reexamenLe, aujourdhui));
            saisie.choixOuRien(
                    "presenceMenage", presenceMenage, Presence.class, "PRESENCE_INCONNUE");
            saisie.verifier();
            return rendu;
        }

        @Nullable Presence presence() {
            return presenceMenage == null ? null : Presence.valueOf(presenceMenage);
        }

        private static Preconisation preconisation(
                Saisie saisie,
                PreconisationDto dto,
                int rang,
                SeanceId seance,
                String dossier,
                TypesDAvis types,
                TableFormations table) {
            var champ = "preconisations[" + rang + "].";
            var type = saisie.obligatoire(champ + "type", dto.type());
            if (!type.isEmpty() && types.preconisation(type).isEmpty()) {
                saisie.refuser(champ + "type", "PRECONISATION_INCONNUE");
            }
            var organisation = saisie.obligatoire(champ + "organisation", dto.organisation());
            if (!organisation.isEmpty() && table.organisation(organisation).isEmpty()) {
                saisie.refuser(champ + "organisation", "ORGANISATION_INCONNUE");
            }
            return new Preconisation(
                    UUID.nameUUIDFromBytes(
                                    ("preconisation/" + seance + "/" + dossier + "/" + rang)
                                            .getBytes(StandardCharsets.UTF_8))
                            .toString(),
                    type,
                    organisation,
                    saisie.texteOuRien(champ + "quoi", dto.quoi(), LONGUEUR_TEXTE),
                    saisie.jourOuRien(champ + "echeance", dto.echeance()),
                    saisie.texteOuRien(champ + "financement", dto.financement(), LONGUEUR_LIEU),
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
            var saisie = new Saisie();
            var choisi = saisie.choix("etat", etat, Preconisation.Etat.class, "ETAT_INCONNU");
            if (choisi == Preconisation.Etat.A_FAIRE && etat != null) {
                saisie.refuser("etat", "ETAT_INCONNU");
            }
            saisie.texteOuRien("commentaire", commentaire, LONGUEUR_TEXTE);
            saisie.verifier();
            return choisi;
        }

        @Override
        public String toString() {
            return "SuiviRequete[…]";
        }
    }
}
