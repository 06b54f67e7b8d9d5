package fr.ancrage.dossiers.dette.web;

import fr.ancrage.dossiers.dette.model.BudgetMenage;
import fr.ancrage.dossiers.dette.model.DepenseLogement;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.model.Saisie;
import fr.ancrage.dossiers.dette.usecase.EnregistrerBudget;
import fr.ancrage.dossiers.dette.usecase.EnregistrerReleve;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statements, the definitions of arrears and the budget of a case. */
@RestController
@RequestMapping("/api/dossiers/{id}/dette")
class DetteController {

    private static final int POSTES_AU_PLUS = 50;

    /**
     * @param depuis first default, when it is told
     */
    @DonneePersonnelle
    @Schema(requiredProperties = {"source", "au", "montant"})
    record ReleveRequete(
            @Nullable String source,
            @Nullable String au,
            @Nullable BigDecimal montant,
            @Nullable String depuis,
            @Nullable BigDecimal loyer,
            @Nullable BigDecimal charges,
            @Nullable BigDecimal aide,
            @Nullable Boolean tiersPayant) {
        @Override
        public String toString() {
            return "ReleveRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"au", "postes"})
    record BudgetRequete(@Nullable String au, @Nullable List<PosteRequete> postes) {
        @Override
        public String toString() {
            return "BudgetRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"nature", "montant", "periodicite"})
    record PosteRequete(
            @Nullable String nature, @Nullable BigDecimal montant, @Nullable String periodicite) {
        @Override
        public String toString() {
            return "PosteRequete[***]";
        }
    }

    private final LectureDette lecture;
    private final EnregistrerReleve enregistrerReleve;
    private final EnregistrerBudget enregistrerBudget;
    private final Piste piste;

    DetteController(
            LectureDette lecture,
            EnregistrerReleve enregistrerReleve,
            EnregistrerBudget enregistrerBudget,
            Piste piste) {
        this.lecture = lecture;
        this.enregistrerReleve = enregistrerReleve;
        this.enregistrerBudget = enregistrerBudget;
        this.piste = piste;
    }

    @GetMapping
    DetteReponse lireLaDette(
            AgentConnecte agent, @PathVariable String id, @RequestParam @Nullable String releve) {
        Ouverte ouverte = lecture.ouvrir(agent, id);
        DetteReponse reponse = lecture.reponse(ouverte, releve);
        piste.lu(agent, "dette", ouverte.dossier().id());
        return reponse;
    }

    @PostMapping("/releves")
    ResponseEntity<DetteReponse> enregistrerReleve(
            AgentConnecte agent, @PathVariable String id, @RequestBody ReleveRequete requete) {
        Ouverte ouverte = lecture.ouvrir(agent, id);
        if (!ouverte.ecrit()) {
            throw ProblemeException.interdit();
        }
        boolean nouveau =
                enregistrerReleve.executer(
                        new EnregistrerReleve.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                releve(agent, ouverte, requete),
                                agent.identifiant()));
        return suite(agent, ouverte, nouveau);
    }

    private ReleveDette releve(AgentConnecte agent, Ouverte ouverte, ReleveRequete requete) {
        Input input = new Input();
        SaisieDette saisie = new SaisieDette(input, lecture.aujourdhui(ouverte));
        ReleveDette.Source source =
                input.choice("source", requete.source(), ReleveDette.Source.class, "SOURCE_RELEVE");
        LocalDate au = saisie.jourPasse("au", requete.au());
        LocalDate depuis = input.dayOrNull("depuis", requete.depuis());
        if (depuis != null && depuis.isAfter(au)) {
            input.refuse("depuis", "IMPAYE_APRES_RELEVE");
        }
        BigDecimal montant = saisie.montant("montant", requete.montant());
        DepenseLogement depense =
                new DepenseLogement(
                        saisie.montantOuNul("loyer", requete.loyer()),
                        saisie.montantOuNul("charges", requete.charges()),
                        saisie.montantOuNul("aide", requete.aide()),
                        requete.tiersPayant());
        input.check();
        if (!ouverte.sources().contains(source)) {
            throw ProblemeException.interdit();
        }
        return ReleveDette.ecrit(
                source, au, montant, depuis, depense, par(agent, lecture.aujourdhui(ouverte)));
    }

    @PostMapping("/budgets")
    ResponseEntity<DetteReponse> enregistrerBudget(
            AgentConnecte agent, @PathVariable String id, @RequestBody BudgetRequete requete) {
        Ouverte ouverte = lecture.ouvrir(agent, id);
        if (!ouverte.ecritLeBudget()) {
            throw ProblemeException.interdit();
        }
        boolean nouveau =
                enregistrerBudget.executer(
                        new EnregistrerBudget.Commande(
                                ouverte.dossier().id(),
                                ouverte.dossier().departement(),
                                budget(agent, ouverte, requete)));
        return suite(agent, ouverte, nouveau);
    }

    private BudgetMenage budget(AgentConnecte agent, Ouverte ouverte, BudgetRequete requete) {
        Input input = new Input();
        SaisieDette saisie = new SaisieDette(input, lecture.aujourdhui(ouverte));
        LocalDate au = saisie.jourPasse("au", requete.au());
        List<PosteRequete> lignes = requete.postes() == null ? List.of() : requete.postes();
        if (lignes.isEmpty() || lignes.size() > POSTES_AU_PLUS) {
            input.refuse("postes", "POSTES_BUDGET");
        }
        List<BudgetMenage.Poste> postes = new ArrayList<>();
        for (int i = 0; i < Math.min(lignes.size(), POSTES_AU_PLUS); i++) {
            PosteRequete ligne = lignes.get(i);
            String champ = "postes[" + i + "].";
            postes.add(
                    new BudgetMenage.Poste(
                            input.choice(
                                    champ + "nature",
                                    ligne.nature(),
                                    BudgetMenage.Nature.class,
                                    "NATURE_POSTE"),
                            saisie.montant(champ + "montant", ligne.montant()),
                            input.choice(
                                    champ + "periodicite",
                                    ligne.periodicite(),
                                    BudgetMenage.Periodicite.class,
                                    "PERIODICITE_POSTE")));
        }
        input.check();
        return BudgetMenage.nouveau(au, postes, par(agent, lecture.aujourdhui(ouverte)));
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

    static Saisie par(AgentConnecte agent, LocalDate le) {
        return new Saisie(agent.identifiant(), agent.organisation(), le);
    }
}
