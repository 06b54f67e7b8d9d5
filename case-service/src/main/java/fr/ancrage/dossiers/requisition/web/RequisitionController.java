package fr.ancrage.dossiers.requisition.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.echeances.model.Acte;
import fr.ancrage.dossiers.echeances.model.Bail;
import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.echeances.model.Echeance;
import fr.ancrage.dossiers.echeances.model.FaitsProcedure;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.requisition.model.APeser;
import fr.ancrage.dossiers.requisition.model.PiecesRequisition;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The réquisition's own screen, for those who keep the cases of a territory: which papers are
 * there, and what R-037 asks to see before any grant. What their role may not know is not in the
 * answer, beyond the yes or no that the law asks them to weigh ({@link APeser}).
 */
@RestController
@RequestMapping("/api/dossiers/{id}/requisition")
class RequisitionController {

    private final OuvertureDossier ouverture;
    private final Menages menages;
    private final FichesSituation fiches;
    private final HorlogeLegale legale;
    private final CalculEcheances calcul;
    private final JeuDeRegles regles;
    private final HorlogeMetier horloge;
    private final Piste piste;

    RequisitionController(
            OuvertureDossier ouverture,
            Menages menages,
            FichesSituation fiches,
            HorlogeLegale legale,
            CalculEcheances calcul,
            JeuDeRegles regles,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.menages = menages;
        this.fiches = fiches;
        this.legale = legale;
        this.calcul = calcul;
        this.regles = regles;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    RequisitionReponse lire(AgentConnecte agent, @PathVariable String id) {
        OuvertureDossier.Ouvert ouvert = ouverture.ouvrir(agent, id, Acces::instruisant);
        Dossier dossier = ouvert.dossier();
        LocalDate aujourdhui = horloge.aujourdhui(dossier.departement());
        Set<ClasseDonnees> classes = ouvert.classes();
        Optional<Menage> menage = menages.trouver(dossier.menage());
        piste.lu(agent, "requisition", dossier.id());
        HorlogeLegale.Lecture lecture = legale.lire(dossier, List.of(), aujourdhui);
        PiecesRequisition pieces =
                PiecesRequisition.de(
                        dossier,
                        derniere(lecture, CodeEcheance.CQL_DELAI)
                                .map(EcheanceCalculee::date)
                                .orElse(null),
                        aujourdhui);
        return RequisitionReponse.de(
                dossier,
                pieces,
                new RequisitionReponse.Lu(
                        derniere(lecture, CodeEcheance.CFP_REPONSE)
                                .map(EcheanceCalculee::date)
                                .orElse(null),
                        pieces.completeeApres()
                                .flatMap(le -> reponse(dossier, le, aujourdhui))
                                .orElse(null),
                        regles.treve().contenant(aujourdhui).orElse(null),
                        lecture.anomalies(),
                        lecture.suspensions(),
                        criteres(menage, classes, ouvert.territoire()),
                        APeser.de(dossier, menage, fiches.de(dossier.id()).fiche())),
                classes,
                aujourdhui);
    }

    private static Optional<EcheanceCalculee> derniere(
            HorlogeLegale.Lecture lecture, CodeEcheance code) {
        return lecture.echeances().stream()
                .filter(e -> e.code().equals(code.name()))
                .max(Comparator.comparing(EcheanceCalculee::date));
    }

    /** The prefect's two months, had the réquisition come on the day when it was complete. */
    private Optional<LocalDate> reponse(Dossier dossier, LocalDate le, LocalDate aujourdhui) {
        FaitsProcedure faits =
                new FaitsProcedure(
                        dossier.departement(),
                        null,
                        null,
                        Bail.INCONNU,
                        Set.of(),
                        null,
                        List.of(new Acte.Requisition(null, le)));
        return calcul.calculer(faits, aujourdhui).echeances().stream()
                .filter(e -> e.code() == CodeEcheance.CFP_REPONSE)
                .map(Echeance::date)
                .findFirst();
    }

    private static @Nullable List<String> criteres(
            Optional<Menage> menage, Set<ClasseDonnees> classes, TerritoireDossiers territoire) {
        return classes.contains(ClasseDonnees.V)
                ? menage.map(Menage::criteres).orElse(Set.of()).stream()
                        .sorted()
                        .map(c -> territoire.libelleDuCritere(c).orElse(c))
                        .toList()
                : null;
    }
}
