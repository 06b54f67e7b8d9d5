package fr.ancrage.dossiers.dette.web;

import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.dossiers.dette.usecase.EnregistrerPlan;
import fr.ancrage.dossiers.dette.usecase.NoterLoyerImpaye;
import fr.ancrage.dossiers.dette.usecase.NoterPaiement;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans that pay off a debt, what was paid of them, and the rents that were not. */
@RestController
@RequestMapping("/api/dossiers/{id}/dette/plans")
class PlansController {

    /** Twenty years: no plan lasts longer, and a typing error must not make a million lines. */
    private static final int MENSUALITES_AU_PLUS = 240;

    /**
     * @param dette what the plan pays off
     * @param mensualite of each month; the last one is what is left
     * @param premiere day of the first instalment
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"type", "signeLe", "dette", "mensualite", "premiere"})
    record PlanRequete(
            @Nullable String type,
            @Nullable String signeLe,
            @Nullable BigDecimal dette,
            @Nullable BigDecimal mensualite,
            @Nullable String premiere) {
        @Override
        public String toString() {
            return "PlanRequete[***]";
        }
    }

    /**
     * @param rang of the instalment, from 1
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"rang", "le", "montant"})
    record PaiementRequete(
            @Nullable Integer rang, @Nullable String le, @Nullable BigDecimal montant) {
        @Override
        public String toString() {
            return "PaiementRequete[***]";
        }
    }

    /**
     * @param le day on which the current rent was due
     */
    @Schema(requiredProperties = {"le"})
    record LoyerImpayeRequete(@Nullable String le) {}

    private final LectureDette lecture;
    private final EnregistrerPlan enregistrer;
    private final NoterPaiement noterPaiement;
    private final NoterLoyerImpaye noterLoyerImpaye;
    private final Piste piste;

    PlansController(
            LectureDette lecture,
            EnregistrerPlan enregistrer,
            NoterPaiement noterPaiement,
            NoterLoyerImpaye noterLoyerImpaye,
            Piste piste) {
        this.lecture = lecture;
        this.enregistrer = enregistrer;
        this.noterPaiement = noterPaiement;
        this.noterLoyerImpaye = noterLoyerImpaye;
        this.piste = piste;
    }

    @PostMapping
    ResponseEntity<DetteReponse> enregistrerPlan(
            AgentConnecte agent, @PathVariable String id, @RequestBody PlanRequete requete) {
        Ouverte ouverte = ouvrirPourEcrire(agent, id);
        boolean nouveau =
                enregistrer.executer(
                        new EnregistrerPlan.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                plan(agent, ouverte, requete)));
        return suite(agent, ouverte, nouveau);
    }

    private PlanPaiement plan(AgentConnecte agent, Ouverte ouverte, PlanRequete requete) {
        Input input = new Input();
        SaisieDette saisie = new SaisieDette(input, lecture.aujourdhui(ouverte));
        PlanPaiement.Type type =
                input.choice("type", requete.type(), PlanPaiement.Type.class, "TYPE_PLAN");
        LocalDate signeLe = saisie.jourPasse("signeLe", requete.signeLe());
        LocalDate premiere = saisie.jour("premiere", requete.premiere());
        if (!input.hasProblems() && premiere.isBefore(signeLe)) {
            input.refuse("premiere", "MENSUALITE_AVANT_PLAN");
        }
        BigDecimal dette = saisie.montantPositif("dette", requete.dette());
        BigDecimal mensualite = saisie.montantPositif("mensualite", requete.mensualite());
        boolean tropLong =
                mensualite.signum() > 0
                        && dette.divide(mensualite, 0, RoundingMode.CEILING)
                                        .compareTo(BigDecimal.valueOf(MENSUALITES_AU_PLUS))
                                > 0;
        if (tropLong) {
            input.refuse("mensualite", "PLAN_TROP_LONG");
        }
        input.check();
        if (!ouverte.types().contains(type)) {
            throw ProblemeException.interdit();
        }
        return PlanPaiement.nouveau(
                type,
                signeLe,
                dette,
                mensualite,
                premiere,
                DetteController.par(agent, lecture.aujourdhui(ouverte)));
    }

    @PostMapping("/{plan}/paiements")
    ResponseEntity<DetteReponse> noterPaiement(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String plan,
            @RequestBody PaiementRequete requete) {
        Ouverte ouverte = ouvrirPourEcrire(agent, id);
        PlanPaiement connu = connu(ouverte, plan);
        Input input = new Input();
        SaisieDette saisie = new SaisieDette(input, lecture.aujourdhui(ouverte));
        int rang = requete.rang() == null ? 0 : requete.rang();
        if (connu.mensualite(rang).isEmpty()) {
            input.refuse("rang", "MENSUALITE_INCONNUE");
        }
        LocalDate le = saisie.jourPasse("le", requete.le());
        BigDecimal montant = saisie.montantPositif("montant", requete.montant());
        input.check();
        boolean nouveau =
                noterPaiement.executer(
                        new NoterPaiement.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                plan,
                                PlanPaiement.Paiement.nouveau(
                                        rang,
                                        le,
                                        montant,
                                        DetteController.par(agent, lecture.aujourdhui(ouverte)))));
        return suite(agent, ouverte, nouveau);
    }

    @PostMapping("/{plan}/loyers-impayes")
    ResponseEntity<DetteReponse> noterLoyerImpaye(
            AgentConnecte agent,
            @PathVariable String id,
            @PathVariable String plan,
            @RequestBody LoyerImpayeRequete requete) {
        Ouverte ouverte = ouvrirPourEcrire(agent, id);
        PlanPaiement connu = connu(ouverte, plan);
        Input input = new Input();
        SaisieDette saisie = new SaisieDette(input, lecture.aujourdhui(ouverte));
        LocalDate le = saisie.jourPasse("le", requete.le());
        if (le.isBefore(connu.signeLe())) {
            input.refuse("le", "LOYER_AVANT_PLAN");
        }
        input.check();
        boolean nouveau =
                noterLoyerImpaye.executer(
                        new NoterLoyerImpaye.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                plan,
                                PlanPaiement.LoyerImpaye.nouveau(
                                        le,
                                        DetteController.par(agent, lecture.aujourdhui(ouverte)))));
        return suite(agent, ouverte, nouveau);
    }

    private Ouverte ouvrirPourEcrire(AgentConnecte agent, String id) {
        Ouverte ouverte = lecture.ouvrir(agent, id);
        if (!ouverte.ecrit()) {
            throw ProblemeException.interdit();
        }
        return ouverte;
    }

    private PlanPaiement connu(Ouverte ouverte, String plan) {
        return lecture.situation(ouverte).plan(plan).orElseThrow(ProblemeException::introuvable);
    }

    private ResponseEntity<DetteReponse> suite(
            AgentConnecte agent, Ouverte ouverte, boolean nouveau) {
        if (!nouveau) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "DETTE_DEJA_ENREGISTREE");
        }
        piste.change(agent, "dette", ouverte.dossier().id());
        return ResponseEntity.created(
                        URI.create("/api/dossiers/" + ouverte.dossier().id() + "/dette"))
                .body(lecture.reponse(ouverte, null));
    }
}
