package fr.ancrage.commissions.seance.web;

import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.Declencheur;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.Tache;
import fr.ancrage.commissions.habilitation.Habilitation.FinAcces;
import fr.ancrage.commissions.seance.model.Adhesion;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Presence;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import fr.ancrage.platform.policy.ActionRefusee;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sitting, cut to what its reader may see: {@code inscrits} counts the cases that the reader
 * sees.
 *
 * @param actionsRefusees where it is shown alone
 * @param avertissements what the secretariat should know of what it has just done
 */
@Schema(name = "Seance")
record SeanceReponse(
        String id,
        String departement,
        String formation,
        String nomFormation,
        @Schema(description = "Niveau de la formation, en clair (R-040)")
                @Nullable String niveauFormation,
        LocalDate date,
        String heure,
        String lieu,
        Seance.Etat etat,
        int inscrits,
        int avisRendus,
        @Nullable Integer capacite,
        boolean menagesPresents,
        String source,
        @Nullable LocalDate convocationJusquAu,
        @Nullable String sourceConvocation,
        boolean convocationAConfirmer,
        @Nullable LocalDate closeLe,
        @Schema(
                        description =
                                "Dernier jour où la personne connectée, membre de la commission, a"
                                        + " lu les situations de cette séance")
                @Nullable LocalDate accesFiniLe,
        @Nullable String sourceAcces,
        List<MembreDto> membres,
        List<TacheDto> taches,
        List<String> actions,
        @Schema(description = "Ce qui ne peut pas se faire maintenant, et pourquoi")
                @Nullable List<ActionRefusee> actionsRefusees,
        List<AvertissementDto> avertissements) {

    @Schema(name = "MembreDeSeance")
    record MembreDto(
            String organisation,
            String nom,
            boolean permanent,
            boolean invite,
            @Nullable Presence presence) {}

    @Schema(name = "TacheDeSeance")
    record TacheDto(
            Tache code,
            String organisation,
            String nom,
            boolean faite,
            @Nullable LocalDate faiteLe) {}

    @Schema(name = "Avertissement")
    record AvertissementDto(String code, String message, @Nullable String source) {}

    static SeanceReponse from(
            Seance s,
            List<Inscription> visibles,
            TableFormations table,
            @Nullable FinAcces finAcces,
            @Nullable ActesDeSeance actes,
            List<AvertissementDto> avertissements) {
        var p = s.programme();
        var detail = actes != null;
        var formation = table.formation(p.formation());
        var convocation = table.convocation();
        var menages = formation.map(Formation::menagesPresents).orElse(false);
        return new SeanceReponse(
                s.id().toString(),
                p.departement(),
                p.formation(),
                formation.map(Formation::nom).orElse(p.formation()),
                formation.map(table::nomDuNiveau).orElse(null),
                p.date(),
                p.heure().toString(),
                p.lieu(),
                s.etat(),
                visibles.size(),
                (int) visibles.stream().filter(i -> i.avis() != null).count(),
                formation.map(Formation::capacite).orElse(null),
                menages,
                formation.map(Formation::source).orElse(""),
                menages && convocation != null ? convocation.dernierJour(p.date()) : null,
                menages && convocation != null ? convocation.source() : null,
                menages && convocation != null && convocation.aConfirmer(),
                s.closeLe(),
                finAcces == null ? null : finAcces.le(),
                finAcces == null ? null : finAcces.source(),
                detail ? membres(s, table) : List.of(),
                detail ? formation.map(f -> taches(s, f, table)).orElseGet(List::of) : List.of(),
                actes == null ? List.of() : actes.permis(),
                actes == null ? null : actes.refuses(),
                avertissements);
    }

    private static List<MembreDto> membres(Seance s, TableFormations table) {
        var invites = s.invites();
        return s.sieges().entrySet().stream()
                .filter(e -> e.getValue() || invites.contains(e.getKey()))
                .map(e ->
                        new MembreDto(
                                e.getKey(),
                                table.nomOrganisation(e.getKey()),
                                e.getValue(),
                                invites.contains(e.getKey()),
                                s.presences().get(e.getKey())))
                .sorted(java.util.Comparator.comparing(MembreDto::nom))
                .toList();
    }

    private static List<TacheDto> taches(Seance s, Formation f, TableFormations table) {
        var taches = new ArrayList<TacheDto>();
        for (var part : f.secretariat()) {
            for (var tache : part.taches()) {
                var faite = s.taches().get(tache);
                taches.add(
                        new TacheDto(
                                tache,
                                part.organisation(),
                                table.nomOrganisation(part.organisation()),
                                faite != null,
                                faite == null ? null : faite.le()));
            }
        }
        return taches;
    }

    /** One case of the agenda. */
    @Schema(name = "LigneOrdreDuJour")
    record LigneReponse(
            int rang,
            String dossier,
            Parc parc,
            Stade stade,
            String commune,
            String nomCommune,
            @Nullable String bailleur,
            @Nullable String nomBailleur,
            LocalDate inscritLe,
            boolean menageConvoque,
            @Nullable String derogation,
            @Nullable Presence presenceMenage,
            @Schema(description = "L'aide au logement, à décider en plus de l'avis (R-016)")
                    @Nullable SaisineApl saisineApl,
            @Nullable AvisReponse avis) {

        @Schema(name = "SaisineApl")
        record SaisineApl(String numero, LocalDate date, String source) {

            static SaisineApl from(ActeSuivi saisine, TableFormations table, Parc parc) {
                return new SaisineApl(
                        saisine.numero(),
                        saisine.date(),
                        table.declencheur(saisine.nature(), parc, saisine.date())
                                .map(Declencheur::source)
                                .orElse(""));
            }
        }

        static LigneReponse from(
                int rang,
                Inscription i,
                Optional<ActeSuivi> saisineApl,
                TableFormations table,
                TypesDAvis types,
                LocalDate jour) {
            var situation = i.situation();
            var bailleur = situation.bailleur();
            var avis = i.avis();
            var derogation = i.derogation();
            return new LigneReponse(
                    rang,
                    i.dossier(),
                    situation.parc(),
                    situation.stade(),
                    situation.commune(),
                    table.commune(situation.commune())
                            .map(Commune::nom)
                            .orElse(situation.commune()),
                    bailleur,
                    bailleur == null ? null : table.nomOrganisation(bailleur),
                    i.inscritLe(),
                    i.menageConvoque(),
                    derogation == null ? null : derogation.motif(),
                    i.presenceMenage(),
                    saisineApl
                            .filter(_ -> avis == null)
                            .map(s -> SaisineApl.from(s, table, situation.parc()))
                            .orElse(null),
                    avis == null ? null : AvisReponse.from(avis, table, types, jour));
        }
    }

    @Schema(name = "Avis")
    record AvisReponse(
            String code,
            String libelle,
            @Nullable String observation,
            LocalDate le,
            @Nullable Adhesion adhesion,
            @Nullable LocalDate reexamenLe,
            @Nullable DecisionAplReponse decisionApl,
            List<PreconisationReponse> preconisations) {

        static AvisReponse from(
                Avis avis, TableFormations table, TypesDAvis types, LocalDate jour) {
            return new AvisReponse(
                    avis.code(),
                    types.avis(avis.code()).map(TypesDAvis.Type::libelle).orElse(avis.code()),
                    avis.observation(),
                    avis.le(),
                    avis.adhesion(),
                    avis.reexamenLe(),
                    DecisionAplReponse.from(avis.decisionApl(), types),
                    avis.preconisations().stream()
                            .map(x -> PreconisationReponse.from(x, table, types, jour))
                            .toList());
        }
    }

    /** What was decided of the housing aid, with its source. */
    @Schema(name = "DecisionApl")
    record DecisionAplReponse(
            DecisionApl.Issue issue, String libelle, @Nullable String motivation, String source) {

        static @Nullable DecisionAplReponse from(@Nullable DecisionApl d, TypesDAvis types) {
            if (d == null) {
                return null;
            }
            var type = types.decisionApl(d.motif()).map(TypesDAvis.TypeDeDecision::type);
            return new DecisionAplReponse(
                    d.issue(),
                    type.map(TypesDAvis.Type::libelle).orElse(d.motif()),
                    d.motivation(),
                    type.map(TypesDAvis.Type::source).orElse(""));
        }

        @Override
        public String toString() {
            return "DecisionAplReponse[" + issue + "]";
        }
    }

    @Schema(name = "Preconisation")
    record PreconisationReponse(
            String id,
            String type,
            String libelle,
            String organisation,
            String nomOrganisation,
            @Nullable String quoi,
            @Nullable LocalDate echeance,
            @Nullable String financement,
            List<String> decideePar,
            Preconisation.Etat etat,
            boolean enRetard,
            List<SuiviReponse> suivis) {

        static PreconisationReponse from(
                Preconisation x, TableFormations table, TypesDAvis types, LocalDate jour) {
            return new PreconisationReponse(
                    x.id(),
                    x.type(),
                    types.preconisation(x.type()).map(TypesDAvis.Type::libelle).orElse(x.type()),
                    x.organisation(),
                    table.nomOrganisation(x.organisation()),
                    x.quoi(),
                    x.echeance(),
                    x.financement(),
                    x.decideePar().stream().sorted().toList(),
                    x.etat(),
                    x.enRetard(jour),
                    x.suivis().stream()
                            .map(s -> new SuiviReponse(s.etat(), s.le(), s.commentaire()))
                            .toList());
        }
    }

    @Schema(name = "SuiviDePreconisation")
    record SuiviReponse(Preconisation.Etat etat, LocalDate le, @Nullable String commentaire) {}
}
