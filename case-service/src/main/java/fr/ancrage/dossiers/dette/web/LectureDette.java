package fr.ancrage.dossiers.dette.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye;
import fr.ancrage.dossiers.dette.model.DefinitionsImpaye;
import fr.ancrage.dossiers.dette.model.DepenseLogement;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.FaitsImpaye;
import fr.ancrage.dossiers.dette.model.ImpayesDeGestion;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.dossiers.dette.model.ReglesDesPlans;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.model.SeuilAtteint;
import fr.ancrage.dossiers.dette.model.SituationDette;
import fr.ancrage.dossiers.echeances.model.DelaisDesChartes;
import fr.ancrage.dossiers.echeances.model.LoiDuDepartement;
import fr.ancrage.dossiers.echeances.model.Parc;
import fr.ancrage.dossiers.echeances.model.TypeBailleur;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EtapeImpaye;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the debt of a case to whom the policy admits (class D), and computes what it shows. */
@Component
class LectureDette {

    private final OuvertureDossier ouverture;
    private final Dettes dettes;
    private final DefinitionsImpaye definitions;
    private final ReglesDesPlans reglesDesPlans;
    private final LoiDuDepartement loi;
    private final DelaisDesChartes delais;
    private final ImpayesDeGestion gestion;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    LectureDette(
            OuvertureDossier ouverture,
            Dettes dettes,
            DefinitionsImpaye definitions,
            ReglesDesPlans reglesDesPlans,
            LoiDuDepartement loi,
            DelaisDesChartes delais,
            ImpayesDeGestion gestion,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.ouverture = ouverture;
        this.dettes = dettes;
        this.definitions = definitions;
        this.reglesDesPlans = reglesDesPlans;
        this.loi = loi;
        this.delais = delais;
        this.gestion = gestion;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    /** The day where the case is. */
    LocalDate aujourdhui(Ouverte ouverte) {
        return aujourdhui(ouverte.dossier());
    }

    private LocalDate aujourdhui(Dossier dossier) {
        return horloge.aujourdhui(dossier.departement());
    }

    /**
     * @throws ProblemeException 404 when the case is invisible, 403 when its debt is
     */
    Ouverte ouvrir(AgentConnecte agent, String id) {
        Acces acces = habilitation.de(agent);
        if (!acces.donne(ClasseDonnees.D)) {
            throw ProblemeException.interdit();
        }
        OuvertureDossier.Vu vu =
                ouverture.voir(acces, id).orElseThrow(ProblemeException::introuvable);
        Set<ClasseDonnees> classes = vu.classes();
        if (!classes.contains(ClasseDonnees.D)) {
            throw ProblemeException.interdit();
        }
        return new Ouverte(
                vu.dossier(),
                vu.territoire(),
                agent.organisation(),
                classes,
                acces.ecrivains(vu.visiblePour()));
    }

    SituationDette situation(Ouverte ouverte) {
        return SituationDette.de(
                ouverte.dossier(),
                dettes.duDossier(ouverte.dossier().id(), ouverte.dossier().departement()).stream()
                        .map(Dettes.Lu::dette)
                        .toList());
    }

    /**
     * @param releve the statement on which the definitions are computed; the latest when none
     */
    DetteReponse reponse(Ouverte ouverte, @Nullable String releve) {
        SituationDette situation = situation(ouverte);
        ReleveDette retenu = situation.releve(releve).orElse(null);
        if (retenu == null && releve != null) {
            throw ProblemeException.introuvable();
        }
        Dossier dossier = ouverte.dossier();
        DepenseLogement depense =
                situation.releves().stream()
                        .map(ReleveDette::depense)
                        .reduce(
                                retenu == null ? DepenseLogement.INCONNUE : retenu.depense(),
                                DepenseLogement::completeePar)
                        .completeePar(
                                new DepenseLogement(
                                        dossier.bail().loyer(),
                                        dossier.bail().charges(),
                                        null,
                                        dossier.situation().tiersPayant()));
        List<DefinitionImpaye> trouvees =
                retenu == null
                        ? List.of()
                        : definitions.de(faits(dossier, retenu, depense), aujourdhui(dossier));
        return DetteReponse.de(
                ouverte,
                situation,
                retenu,
                depense,
                trouvees,
                SeuilAtteint.de(
                        situation.releves(),
                        r -> definitions.de(faits(dossier, r, depense), aujourdhui(dossier))),
                parDefaut(dossier, situation, retenu, depense),
                reglesDesPlans,
                aujourdhui(dossier));
    }

    /** For a household with a housing aid, while no plan is being kept. */
    private Optional<ReglesDesPlans.ParDefaut> parDefaut(
            Dossier dossier,
            SituationDette situation,
            @Nullable ReleveDette retenu,
            DepenseLogement depense) {
        boolean planEnCours =
                situation.plans().stream()
                        .anyMatch(p -> p.etat(aujourdhui(dossier)) == PlanPaiement.Etat.EN_COURS);
        return retenu == null || planEnCours || !aidee(dossier, depense)
                ? Optional.empty()
                : reglesDesPlans
                        .sous(loi.pour(dossier.departement()))
                        .parDefaut(retenu.montant(), aujourdhui(dossier));
    }

    private static boolean aidee(Dossier dossier, DepenseLogement depense) {
        BigDecimal aide = depense.aide();
        return aide == null ? dossier.situation().aideAuLogement() != null : aide.signum() > 0;
    }

    private FaitsImpaye faits(Dossier dossier, ReleveDette releve, DepenseLogement depense) {
        LocalDate commandement =
                dossier.actes().stream()
                        .filter(ActeEnregistre::compte)
                        .map(ActeEnregistre::etape)
                        .filter(EtapeImpaye.CommandementDePayer.class::isInstance)
                        .map(EtapeProcedure::date)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        LocalDate jour = commandement == null ? aujourdhui(dossier) : commandement;
        return new FaitsImpaye(
                dossier.departement(),
                releve.montant(),
                releve.depuis(),
                depense,
                aidee(dossier, depense),
                Parc.valueOf(dossier.parc().name()),
                dossier.bailleur().type() == null
                        ? null
                        : TypeBailleur.valueOf(dossier.bailleur().type().name()),
                commandement,
                delais.pour(dossier.departement(), jour).seuils(),
                gestion.pour(dossier.departement(), aujourdhui(dossier)).orElse(null));
    }
}
