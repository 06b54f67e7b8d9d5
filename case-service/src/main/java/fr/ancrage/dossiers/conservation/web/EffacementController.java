package fr.ancrage.dossiers.conservation.web;

import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.Gel;
import fr.ancrage.dossiers.conservation.usecase.EffacerFoyer;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.documents.PdfDocuments;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasures and their proofs, for the data-protection officer of the département. Households are
 * named by the reference that their letters bear: the officer sees no case.
 */
@RestController
@RequestMapping("/api/dossiers/conservation/effacements")
class EffacementController {

    private static final String TRACE = "effacement";

    /** Why the household's data go before their time. */
    enum MotifEffacement {
        DROIT_A_L_EFFACEMENT,
        OPPOSITION,
        TRAITEMENT_ILLICITE,
        ARCHIVES_VERSEES
    }

    /**
     * @param confirmeProcedureEnCours the officer knows that a procedure goes on, and wants it;
     *     absent, no
     */
    record EffacementRequete(
            @NotBlank String reference,
            @NotNull MotifEffacement motif,
            @Nullable Boolean confirmeProcedureEnCours) {}

    record PageEffacements(List<EffacementReponse> elements, long total, int page, int taille) {}

    private final Effacements effacements;
    private final Foyers foyers;
    private final EffacerFoyer effacer;
    private final Habilitation habilitation;
    private final Textes textes;
    private final PdfDocuments documents;
    private final HorlogeMetier horloge;
    private final Piste piste;

    EffacementController(
            Effacements effacements,
            Foyers foyers,
            EffacerFoyer effacer,
            Habilitation habilitation,
            Textes textes,
            PdfDocuments documents,
            HorlogeMetier horloge,
            Piste piste) {
        this.effacements = effacements;
        this.foyers = foyers;
        this.effacer = effacer;
        this.habilitation = habilitation;
        this.textes = textes;
        this.documents = documents;
        this.horloge = horloge;
        this.piste = piste;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    EffacementReponse demander(AgentConnecte agent, @Valid @RequestBody EffacementRequete requete) {
        String departement = departement(agent);
        Foyer foyer =
                foyers.parReference(departement, requete.reference().strip())
                        .orElseThrow(ProblemeException::introuvable);
        if (foyer.enCours() && !Boolean.TRUE.equals(requete.confirmeProcedureEnCours())) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "PROCEDURE_EN_COURS");
        }
        EffacerFoyer.Resultat resultat =
                effacer.executer(
                        new EffacerFoyer.Commande(
                                foyer,
                                "",
                                null,
                                Effacement.Origine.DEMANDE,
                                requete.motif().name(),
                                agent.identifiant(),
                                horloge.aujourdhui()));
        return switch (resultat) {
            case EffacerFoyer.Resultat.Lance(var effacement) -> {
                piste.change(agent, TRACE, effacement.id(), effacement.dossiers());
                yield reponse(effacement);
            }
            case EffacerFoyer.Resultat.Gele(var gel) -> throw gele(gel);
        };
    }

    private ProblemeException gele(Gel gel) {
        return ProblemeException.of(HttpStatus.CONFLICT, "FOYER_GELE")
                .with("depuis", textes.jour(gel.depuis()));
    }

    @GetMapping
    PageEffacements liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        String departement = departement(agent);
        Input input = new Input();
        input.page(page, taille);
        input.check();
        return new PageEffacements(
                effacements.page(departement, page, taille).stream().map(this::reponse).toList(),
                effacements.total(departement),
                page,
                taille);
    }

    @GetMapping("/{id}")
    EffacementReponse lire(AgentConnecte agent, @PathVariable String id) {
        return reponse(trouver(agent, id));
    }

    @GetMapping(value = "/{id}/certificat.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> certificat(AgentConnecte agent, @PathVariable String id) {
        Effacement effacement = trouver(agent, id);
        if (effacement.etat() != Effacement.Etat.FAIT) {
            throw ProblemeException.of(HttpStatus.CONFLICT, "EFFACEMENT_INCOMPLET");
        }
        byte[] pdf =
                documents.render(
                        "certificat-effacement", "Certificat d’effacement", reponse(effacement));
        piste.exporte(agent, TRACE, id, effacement.dossiers());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"certificat-effacement-%s.pdf\"".formatted(id))
                .body(pdf);
    }

    private Effacement trouver(AgentConnecte agent, String id) {
        String departement = departement(agent);
        return effacements
                .trouver(id)
                .map(Effacements.Lu::effacement)
                .filter(e -> e.departement().equals(departement))
                .orElseThrow(ProblemeException::introuvable);
    }

    private String departement(AgentConnecte agent) {
        return habilitation.protegeLesDonnees(agent).orElseThrow(ProblemeException::interdit);
    }

    private EffacementReponse reponse(Effacement effacement) {
        LocalDate aujourdhui = horloge.aujourdhui();
        return EffacementReponse.de(effacement, textes, aujourdhui);
    }
}
