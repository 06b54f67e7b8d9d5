package fr.ancrage.dossiers.rapprochement.web;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.dossiers.rapprochement.model.Propositions.Etat;
import fr.ancrage.dossiers.rapprochement.model.Propositions.PropositionReunion;
import fr.ancrage.dossiers.rapprochement.model.Raison;
import fr.ancrage.dossiers.rapprochement.usecase.EcarterReunion;
import fr.ancrage.dossiers.rapprochement.usecase.ReunirDossiers;
import fr.ancrage.dossiers.rapprochement.usecase.SeparerActe;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Likely reunions, decided by the secretariat alone (product §4). */
@RestController
@RequestMapping("/api/dossiers")
class RapprochementController {

    /**
     * @param contraire it speaks against one household
     */
    record RaisonReponse(String code, String libelle, boolean contraire) {

        static RaisonReponse de(String code) {
            Raison raison = Raison.valueOf(code);
            return new RaisonReponse(code, raison.libelle(), raison.contraire());
        }
    }

    record PropositionReponse(
            String id,
            String dossier,
            String candidat,
            List<RaisonReponse> raisons,
            String acte,
            String etat) {

        static PropositionReponse de(PropositionReunion p) {
            return new PropositionReponse(
                    p.id(),
                    p.dossier(),
                    p.candidat(),
                    p.raisons().stream().map(RaisonReponse::de).toList(),
                    p.acte(),
                    p.etat().name());
        }
    }

    record PageReponse(List<PropositionReponse> elements, long total, int page, int taille) {}

    record ReunionReponse(String dossier) {}

    record SeparationRequete(@NotBlank String acte) {}

    private final Registres registres;
    private final ReunirDossiers reunir;
    private final SeparerActe separer;
    private final EcarterReunion ecarter;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;
    private final Piste piste;

    RapprochementController(
            Registres registres,
            ReunirDossiers reunir,
            SeparerActe separer,
            EcarterReunion ecarter,
            Habilitation habilitation,
            HorlogeMetier horloge,
            Piste piste) {
        this.registres = registres;
        this.reunir = reunir;
        this.separer = separer;
        this.ecarter = ecarter;
        this.habilitation = habilitation;
        this.horloge = horloge;
        this.piste = piste;
    }

    /**
     * @param dossier the proposals of this case alone, whichever of the two it is
     */
    @GetMapping("/rapprochements")
    PageReponse liste(
            AgentConnecte agent,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = secretariat(agent);
        var input = new Input();
        input.page(page, taille);
        input.check();
        List<PropositionReunion> ouvertes =
                acces.departementsTenus().stream()
                        .sorted()
                        .flatMap(d -> registres.propositions().ouvertes(d).stream())
                        .filter(p ->
                                dossier == null
                                        || dossier.equals(p.dossier())
                                        || dossier.equals(p.candidat()))
                        .toList();
        List<PropositionReponse> elements =
                ouvertes.stream()
                        .skip((long) page * taille)
                        .limit(taille)
                        .map(PropositionReponse::de)
                        .toList();
        piste.lus(
                agent,
                elements.stream()
                        .flatMap(p -> Stream.of(p.dossier(), p.candidat()))
                        .distinct()
                        .toList());
        return new PageReponse(elements, ouvertes.size(), page, taille);
    }

    @PostMapping("/rapprochements/{id}/acceptation")
    ReunionReponse accepter(AgentConnecte agent, @PathVariable String id) {
        PropositionReunion proposition = trouver(agent, id);
        boolean aNous =
                registres
                        .propositions()
                        .passer(id, Etat.OUVERTE, Etat.EN_COURS, agent.identifiant());
        if (!aNous && proposition.etat() != Etat.EN_COURS) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "PROPOSITION_DEJA_DECIDEE");
        }
        piste.change(
                agent, "rapprochement", id, List.of(proposition.dossier(), proposition.candidat()));
        return new ReunionReponse(
                reunir.executer(
                        new ReunirDossiers.Commande(
                                proposition, agent.identifiant(), horloge.aujourdhui())));
    }

    @PostMapping("/rapprochements/{id}/refus")
    PropositionReponse refuser(AgentConnecte agent, @PathVariable String id) {
        PropositionReunion proposition = trouver(agent, id);
        if (!registres.propositions().passer(id, Etat.OUVERTE, Etat.REFUSEE, agent.identifiant())) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "PROPOSITION_DEJA_DECIDEE");
        }
        piste.change(
                agent, "rapprochement", id, List.of(proposition.dossier(), proposition.candidat()));
        ecarter.executer(
                new EcarterReunion.Commande(
                        proposition, agent.identifiant(), horloge.aujourdhui()));
        return PropositionReponse.de(registres.propositions().trouver(id).orElseThrow());
    }

    @PostMapping("/{id}/separation")
    ReunionReponse separer(
            AgentConnecte agent,
            @PathVariable String id,
            @Valid @RequestBody SeparationRequete requete) {
        Acces acces = secretariat(agent);
        boolean visible =
                registres
                        .dossiers()
                        .trouver(id)
                        .map(Dossiers.Lu::dossier)
                        .filter(d -> acces.tient(d.departement()) && d.reuniDans() == null)
                        .isPresent();
        if (!visible) {
            throw ProblemeException.introuvable();
        }
        SeparerActe.Resultat resultat =
                separer.executer(
                        new SeparerActe.Commande(
                                id, requete.acte(), agent.identifiant(), horloge.aujourdhui()));
        return switch (resultat) {
            case SeparerActe.Resultat.Separe separe -> {
                piste.change(agent, "dossier", id);
                yield new ReunionReponse(separe.dossier());
            }
            case SeparerActe.Resultat.ActeInconnu _ ->
                    throw ProblemeException.of(HttpStatus.UNPROCESSABLE_CONTENT, "ACTE_INCONNU");
            case SeparerActe.Resultat.SeulActe _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "SEUL_ACTE_DU_DOSSIER");
        };
    }

    private PropositionReunion trouver(AgentConnecte agent, String id) {
        Acces acces = secretariat(agent);
        return registres
                .propositions()
                .trouver(id)
                .filter(p -> acces.tient(p.departement()))
                .orElseThrow(ProblemeException::introuvable);
    }

    private Acces secretariat(AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        if (!acces.tientLeSecretariat() || acces.departementsTenus().isEmpty()) {
            throw ProblemeException.interdit();
        }
        return acces;
    }
}
