package fr.ancrage.dossiers.menage.web;

import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Vulnerabilite;
import fr.ancrage.dossiers.menage.model.Vulnerabilite.Etat;
import fr.ancrage.dossiers.menage.usecase.CompleterMenage;
import fr.ancrage.dossiers.menage.usecase.SuivreVulnerabilite;
import fr.ancrage.dossiers.menage.usecase.SuivreVulnerabilite.Pas;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The household and its dwelling: read by class of data, completed and corrected by those who deal
 * with the household. That a criterion of vulnerability is retained is the secretariat's to say.
 */
@RestController
@RequestMapping("/api/dossiers/{id}/menage")
class FicheMenageController {

    private static final String SORTE = "menage";

    @DonneePersonnelle
    @Schema(requiredProperties = {"critere"})
    record VulnerabiliteRequete(@Nullable String critere) {
        @Override
        public String toString() {
            return "VulnerabiliteRequete[***]";
        }
    }

    /**
     * @param etat ACTIVE: it is retained; TERMINEE: it is over, or is not retained
     */
    @Schema(requiredProperties = {"etat"})
    record SuiteVulnerabiliteRequete(@Nullable String etat) {}

    private final OuvertureDossier ouverture;
    private final Menages menages;
    private final CompleterMenage completer;
    private final SuivreVulnerabilite suivre;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Piste piste;

    FicheMenageController(
            OuvertureDossier ouverture,
            Menages menages,
            CompleterMenage completer,
            SuivreVulnerabilite suivre,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Piste piste) {
        this.ouverture = ouverture;
        this.menages = menages;
        this.completer = completer;
        this.suivre = suivre;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping
    FicheMenageReponse lire(AgentConnecte agent, @PathVariable String id) {
        MenageOuvert ouvert = ouvrir(agent, id);
        piste.lu(agent, SORTE, ouvert.dossier().id());
        return FicheMenageReponse.de(ouvert);
    }

    @PostMapping
    FicheMenageReponse completer(
            AgentConnecte agent, @PathVariable String id, @RequestBody FicheMenageRequete requete) {
        MenageOuvert ouvert = ouvrirPourEcrire(agent, id);
        CompleterMenage.Resultat resultat =
                completer.executer(
                        requete.toCommande(ouvert.menage().id(), agent, horloge.aujourdhui()));
        return switch (resultat) {
            case CompleterMenage.Resultat.Complete(Menage menage) -> change(agent, ouvert, menage);
            case CompleterMenage.Resultat.Depasse _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "MENAGE_DEPASSE");
        };
    }

    @PostMapping("/vulnerabilites")
    @ResponseStatus(HttpStatus.CREATED)
    FicheMenageReponse demander(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestBody VulnerabiliteRequete requete) {
        MenageOuvert ouvert = ouvrirPourEcrire(agent, id);
        Input input = new Input();
        String critere = input.required("critere", requete.critere());
        if (!critere.isEmpty() && ouvert.territoire().libelleDuCritere(critere).isEmpty()) {
            input.refuse("critere", "CRITERE_HORS_CHARTE");
        }
        input.check();
        return suivie(
                agent, ouvert, new Pas.Demande(critere), Etat.DEMANDEE, "VULNERABILITE_EN_COURS");
    }

    @PostMapping("/vulnerabilites/{vulnerabilite}/suite")
    FicheMenageReponse suivre(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String vulnerabilite,
            @RequestBody SuiteVulnerabiliteRequete requete) {
        MenageOuvert ouvert = ouvrirPourEcrire(agent, id);
        Input input = new Input();
        Etat etat = input.choice("etat", requete.etat(), Etat.class, "ETAT_VULNERABILITE");
        if (etat == Etat.DEMANDEE && requete.etat() != null) {
            input.refuse("etat", "ETAT_VULNERABILITE");
        }
        input.check();
        if (etat == Etat.ACTIVE && !ouvert.retient()) {
            throw ProblemeException.interdit();
        }
        return suivie(
                agent, ouvert, new Pas.Suite(vulnerabilite), etat, "VULNERABILITE_SANS_SUITE");
    }

    private FicheMenageReponse suivie(
            AgentConnecte agent, MenageOuvert ouvert, Pas pas, Etat etat, String refus) {
        SuivreVulnerabilite.Resultat resultat =
                suivre.executer(
                        new SuivreVulnerabilite.Commande(
                                ouvert.menage().id(),
                                pas,
                                new Vulnerabilite.Etape(
                                        etat,
                                        horloge.aujourdhui(),
                                        agent.identifiant(),
                                        agent.organisation())));
        return switch (resultat) {
            case SuivreVulnerabilite.Resultat.Suivie(Menage menage) ->
                    change(agent, ouvert, menage);
            case SuivreVulnerabilite.Resultat.SansEffet _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, refus);
            case SuivreVulnerabilite.Resultat.Inconnue _ -> throw ProblemeException.introuvable();
        };
    }

    private FicheMenageReponse change(AgentConnecte agent, MenageOuvert ouvert, Menage menage) {
        piste.change(agent, SORTE, ouvert.dossier().id());
        return FicheMenageReponse.de(ouvert.avec(menage));
    }

    private MenageOuvert ouvrirPourEcrire(AgentConnecte agent, String id) {
        MenageOuvert ouvert = ouvrir(agent, id);
        if (!ouvert.ecrit()) {
            throw ProblemeException.interdit();
        }
        return ouvert;
    }

    private MenageOuvert ouvrir(AgentConnecte agent, String id) {
        Acces acces = habilitation.de(agent);
        if (acces.sansDossier()) {
            throw ProblemeException.interdit();
        }
        OuvertureDossier.Vu vu =
                ouverture.voir(acces, id).orElseThrow(ProblemeException::introuvable);
        if (!vu.classes().contains(ClasseDonnees.I)) {
            throw ProblemeException.interdit();
        }
        Menage menage =
                menages.trouver(vu.dossier().menage()).orElseThrow(ProblemeException::introuvable);
        boolean ecrit = acces.recueillant().ecrit(vu.visiblePour());
        return new MenageOuvert(
                vu.dossier(),
                menage,
                vu.territoire(),
                vu.classes(),
                ecrit,
                ecrit && acces.tientLeSecretariat());
    }
}
