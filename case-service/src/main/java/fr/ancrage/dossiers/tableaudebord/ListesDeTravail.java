package fr.ancrage.dossiers.tableaudebord;

import com.mongodb.client.model.Filters;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.dossiers.tableaudebord.Filtres.Selection;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a worklist means today for an agent, and why a case is in it. */
@Component
@EnableConfigurationProperties(RegleListes.class)
class ListesDeTravail {

    private final Suivis suivis;
    private final Dettes dettes;
    private final Nouveautes nouveautes;
    private final HorlogeMetier horloge;
    private final RegleListes regle;

    ListesDeTravail(
            Suivis suivis,
            Dettes dettes,
            Nouveautes nouveautes,
            HorlogeMetier horloge,
            RegleListes regle) {
        this.suivis = suivis;
        this.dettes = dettes;
        this.nouveautes = nouveautes;
        this.horloge = horloge;
        this.regle = regle;
    }

    Filtres filtres(ListeDeTravail liste, AgentConnecte agent) {
        return Filtres.AUCUN.avec(selection(liste, agent));
    }

    @Nullable Selection selection(@Nullable ListeDeTravail liste, AgentConnecte agent) {
        return liste == null
                ? null
                : new Selection(critere(liste, agent), classe(liste), unIndexLaCompte(liste));
    }

    private Bson critere(ListeDeTravail liste, AgentConnecte agent) {
        LocalDate aujourdhui = horloge.aujourdhui();
        String organisation = agent.organisation();
        return switch (liste) {
            case ECHEANCE_SEMAINE ->
                    Filters.lte(
                            "prochaineEcheanceLe",
                            aujourdhui.plusDays(regle.echeanceJours()).toString());
            case SANS_ACTIVITE ->
                    Filters.and(
                            Filters.lt(
                                    "derniereActivite",
                                    aujourdhui.minusDays(regle.inactiviteJours()).toString()),
                            RequetesDossiers.EN_COURS);
            case SANS_REFERENT -> Filters.eq("sansReferent", organisation);
            case PLAN_ROMPU ->
                    Filters.and(
                            Filters.in("_id", dettes.auPlanRompu(aujourdhui)),
                            RequetesDossiers.EN_COURS);
            case A_RAPPROCHER -> Filters.eq("aRapprocher", true);
            case MES_DOSSIERS ->
                    Filters.in("_id", suivis.confiesA(organisation, agent.identifiant()));
            case A_REVOIR -> Filters.in("_id", suivis.aRevoir(organisation, aujourdhui));
            case SUIVIS ->
                    Filters.in("_id", suivis.suivisPar(organisation, agent.identifiant()).keySet());
            case NOUVEAUTES -> Filters.in("_id", nouveautes.dossiers(agent));
        };
    }

    private static @Nullable ClasseDonnees classe(ListeDeTravail liste) {
        return switch (liste) {
            case ECHEANCE_SEMAINE, SANS_ACTIVITE, SANS_REFERENT, A_RAPPROCHER -> ClasseDonnees.P;
            case PLAN_ROMPU -> ClasseDonnees.D;
            case MES_DOSSIERS, A_REVOIR, SUIVIS, NOUVEAUTES -> null;
        };
    }

    /** The others name their cases one by one. */
    private static boolean unIndexLaCompte(ListeDeTravail liste) {
        return switch (liste) {
            case ECHEANCE_SEMAINE, SANS_ACTIVITE, A_RAPPROCHER -> true;
            case SANS_REFERENT, PLAN_ROMPU, MES_DOSSIERS, A_REVOIR, SUIVIS, NOUVEAUTES -> false;
        };
    }

    RegleListes regle() {
        return regle;
    }

    /** By which rule a case is in the list, as the reader is told. */
    String explication(ListeDeTravail liste) {
        return switch (liste) {
            case ECHEANCE_SEMAINE ->
                    String.format(
                            Locale.FRENCH,
                            "Une échéance légale tombe dans les %d jours.",
                            regle.echeanceJours());
            case SANS_ACTIVITE ->
                    String.format(
                            Locale.FRENCH,
                            "Aucun acte depuis plus de %d jours, procédure en cours.",
                            regle.inactiviteJours());
            case SANS_REFERENT ->
                    "Personne n’en est le référent dans votre organisation, procédure en cours.";
            case PLAN_ROMPU ->
                    "Une mensualité ou un loyer courant n’a pas été payé à son jour, et le dernier"
                            + " plan n’est pas soldé. Le premier manquement à un échéancier du juge met fin"
                            + " à la suspension de la clause (loi 89-462 art. 24 VII, R-025).";
            case A_RAPPROCHER -> "Le dossier ressemble à un autre.";
            case MES_DOSSIERS -> "Vous en êtes le référent dans votre organisation.";
            case A_REVOIR -> "La date à laquelle votre organisation doit le revoir est arrivée.";
            case SUIVIS -> "Vous avez demandé à les suivre.";
            case NOUVEAUTES -> "Il s’y est passé quelque chose depuis votre dernière visite.";
        };
    }

    /** Those that an agent is offered, in the order of the screen. */
    static List<ListeDeTravail> toutes() {
        return List.of(ListeDeTravail.values());
    }
}
