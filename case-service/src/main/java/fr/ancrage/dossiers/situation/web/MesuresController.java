package fr.ancrage.dossiers.situation.web;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.usecase.ArreterMesure;
import fr.ancrage.dossiers.situation.usecase.InscrireMesure;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Measures of the fiche situation: written, ended, struck out (§10.1, R-338). */
@RestController
@RequestMapping("/api/dossiers/{id}/situation/mesures")
class MesuresController {

    @DonneePersonnelle
    @Schema(requiredProperties = {"organisation", "code", "debut"})
    record MesureRequete(
            @Nullable String organisation,
            @Nullable String code,
            @Nullable String debut,
            @Nullable String fin) {
        @Override
        public String toString() {
            return "MesureRequete[***]";
        }
    }

    /**
     * @param le the last day; not needed for what was written by mistake
     * @param erreur it was written by mistake
     */
    @DonneePersonnelle
    record ArretRequete(@Nullable String le, @Nullable Boolean erreur) {
        @Override
        public String toString() {
            return "ArretRequete[***]";
        }
    }

    private final OuvertureFiche ouverture;
    private final FichesSituation fiches;
    private final InscrireMesure inscrire;
    private final ArreterMesure arreter;

    MesuresController(
            OuvertureFiche ouverture,
            FichesSituation fiches,
            InscrireMesure inscrire,
            ArreterMesure arreter) {
        this.ouverture = ouverture;
        this.fiches = fiches;
        this.inscrire = inscrire;
        this.arreter = arreter;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FicheReponse inscrire(
            AgentConnecte agent, @PathVariable String id, @RequestBody MesureRequete requete) {
        DossierOuvert ouvert = ouverture.pourEcrire(agent, id);
        Input input = new Input();
        String organisation = input.required("organisation", requete.organisation());
        String code = input.required("code", requete.code());
        if (!code.isEmpty() && ouvert.cadre().mesure(code).isEmpty()) {
            input.refuse("code", "MESURE_INCONNUE");
        }
        LocalDate debut = input.dayOrNull("debut", input.required("debut", requete.debut()));
        LocalDate fin = input.dayOrNull("fin", requete.fin());
        if (debut != null && fin != null && fin.isBefore(debut)) {
            input.refuse("fin", "FIN_AVANT_DEBUT");
        }
        input.check();
        ouvert.exigerParole(organisation, Rubrique.MESURES);
        InscrireMesure.Resultat resultat =
                inscrire.executer(
                        new InscrireMesure.Commande(
                                ouvert.dossier().id(),
                                ouvert.dossier().departement(),
                                MesureSociale.nouvelle(
                                        organisation,
                                        code,
                                        Objects.requireNonNull(debut),
                                        fin,
                                        ouverture.saisie(agent))));
        return switch (resultat) {
            case InscrireMesure.Resultat.Inscrite(FicheSituation fiche) ->
                    ouverture.changee(agent, ouvert, fiche);
            case InscrireMesure.Resultat.DejaInscrite _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "MESURE_DEJA_INSCRITE");
        };
    }

    @PostMapping("/{mesure}/arret")
    FicheReponse arreter(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String mesure,
            @RequestBody ArretRequete requete) {
        DossierOuvert ouvert = ouverture.pourEcrire(agent, id);
        MesureSociale connue =
                fiches.de(ouvert.dossier().id())
                        .fiche()
                        .mesure(mesure)
                        .filter(_ -> ouvert.lit(ClasseDonnees.S))
                        .orElseThrow(ProblemeException::introuvable);
        ouvert.exigerParole(connue.organisation(), Rubrique.MESURES);
        boolean erreur = Boolean.TRUE.equals(requete.erreur());
        ArreterMesure.Resultat resultat =
                arreter.executer(
                        new ArreterMesure.Commande(
                                ouvert.dossier().id(),
                                ouvert.dossier().departement(),
                                new MesureSociale.Arret(
                                        mesure,
                                        erreur ? connue.debut() : fin(connue, requete.le()),
                                        erreur,
                                        ouverture.saisie(agent))));
        return switch (resultat) {
            case ArreterMesure.Resultat.Arretee(FicheSituation fiche) ->
                    ouverture.changee(agent, ouvert, fiche);
            case ArreterMesure.Resultat.SansEffet _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "MESURE_DEJA_ARRETEE");
        };
    }

    private static LocalDate fin(MesureSociale mesure, @Nullable String le) {
        Input input = new Input();
        LocalDate jour = input.dayOrNull("le", input.required("le", le));
        if (jour != null && jour.isBefore(mesure.debut())) {
            input.refuse("le", "FIN_AVANT_DEBUT");
        }
        input.check();
        return Objects.requireNonNull(jour);
    }
}
