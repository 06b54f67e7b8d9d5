package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.situation.model.CadresSituation;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.Saisie;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a case's fiche to an agent, as far as the policy lets it, and shows it back. */
@Component
class OuvertureFiche {

    static final String SORTE = "situation";

    private final OuvertureDossier ouverture;
    private final Menages menages;
    private final CadresSituation cadres;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Piste piste;

    OuvertureFiche(
            OuvertureDossier ouverture,
            Menages menages,
            CadresSituation cadres,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.menages = menages;
        this.cadres = cadres;
        this.habilitation = habilitation;
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
        return ouverture
                .voir(acces, id)
                .flatMap(vu ->
                        cadres.pour(vu.dossier().departement(), horloge.aujourdhui())
                                .map(cadre -> DossierOuvert.de(vu, cadre, agent.organisation())));
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
