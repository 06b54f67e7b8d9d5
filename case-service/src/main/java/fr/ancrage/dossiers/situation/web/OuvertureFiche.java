package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.situation.model.CadreSituation;
import fr.ancrage.dossiers.situation.model.CadresSituation;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.Saisie;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens a case's fiche to an agent, as far as the policy lets it, and shows it back. */
@Component
class OuvertureFiche {

    static final String SORTE = "situation";

    private final Dossiers dossiers;
    private final Menages menages;
    private final CadresSituation cadres;
    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final Piste piste;

    OuvertureFiche(
            Dossiers dossiers,
            Menages menages,
            CadresSituation cadres,
            Habilitation habilitation,
            Territoires territoires,
            HorlogeMetier horloge,
            Piste piste) {
        this.dossiers = dossiers;
        this.menages = menages;
        this.cadres = cadres;
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
        this.piste = piste;
    }

    Acces acces(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        return acces;
    }

    /**
     * To read it: an invisible case does not exist, a visible one asks for the procedure's class.
     */
    DossierOuvert pourLire(AgentConnecte agent, String id) {
        DossierOuvert ouvert =
                voir(agent, acces(agent), id).orElseThrow(ProblemeException::introuvable);
        if (!ouvert.lit(ClasseDonnees.P)) {
            throw ProblemeException.interdit();
        }
        return ouvert;
    }

    DossierOuvert pourEcrire(AgentConnecte agent, String id) {
        DossierOuvert ouvert = pourLire(agent, id);
        if (!ouvert.ecrit()) {
            throw ProblemeException.interdit();
        }
        return ouvert;
    }

    /** The case, when the agent sees it and its département has a fiche. */
    Optional<DossierOuvert> voir(AgentConnecte agent, Acces acces, String id) {
        LocalDate aujourdhui = horloge.aujourdhui();
        Dossier dossier = dossiers.courant(id).map(Dossiers.Lu::dossier).orElse(null);
        if (dossier == null) {
            return Optional.empty();
        }
        TerritoireDossiers territoire =
                territoires.pour(dossier.departement(), aujourdhui).orElse(null);
        CadreSituation cadre = cadres.pour(dossier.departement(), aujourdhui).orElse(null);
        if (territoire == null || cadre == null) {
            return Optional.empty();
        }
        Set<String> visiblePour = Jeton.pour(dossier, territoire, aujourdhui);
        return acces.classes(visiblePour).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        DossierOuvert.de(
                                dossier,
                                territoire,
                                cadre,
                                acces,
                                visiblePour,
                                agent.organisation()));
    }

    Saisie saisie(AgentConnecte agent) {
        return new Saisie(horloge.aujourdhui(), agent.identifiant(), agent.organisation());
    }

    FicheReponse lue(AgentConnecte agent, DossierOuvert ouvert, FicheSituation fiche) {
        piste.lu(agent, SORTE, ouvert.dossier().id());
        return reponse(ouvert, fiche);
    }

    FicheReponse changee(AgentConnecte agent, DossierOuvert ouvert, FicheSituation fiche) {
        piste.change(agent, SORTE, ouvert.dossier().id());
        return reponse(ouvert, fiche);
    }

    private FicheReponse reponse(DossierOuvert ouvert, FicheSituation fiche) {
        return new LectureFiche(
                        ouvert,
                        fiche,
                        menages.trouver(ouvert.dossier().menage()).orElse(null),
                        horloge.aujourdhui())
                .reponse();
    }
}
