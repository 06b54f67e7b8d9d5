package fr.ancrage.dossiers.conservation.web;

import fr.ancrage.dossiers.conservation.model.CopieMenage;
import fr.ancrage.dossiers.conservation.model.CopiesMenages;
import fr.ancrage.dossiers.conservation.model.Foyer;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.usecase.CopierDonnees;
import fr.ancrage.dossiers.conservation.usecase.OuvrirCopie;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
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

/** The copy that a household gets of all that is known of it (right of access). */
@RestController
@RequestMapping("/api/dossiers/conservation/copies")
class CopieController {

    private static final String TRACE = "copie-menage";

    record CopieRequete(@NotBlank String reference) {}

    record PartReponse(String service, String libelle, boolean recue, int elements) {}

    /**
     * @param complete false when a service was away: the copy is to be made again
     */
    record CopieReponse(
            String id,
            String reference,
            LocalDate etablieLe,
            boolean complete,
            List<PartReponse> services) {}

    record PageCopies(List<CopieReponse> elements, long total, int page, int taille) {}

    private final CopiesMenages copies;
    private final Foyers foyers;
    private final CopierDonnees copier;
    private final OuvrirCopie ouvrir;
    private final FichiersCopie fichiers;
    private final Habilitation habilitation;
    private final Textes textes;
    private final HorlogeMetier horloge;
    private final Piste piste;

    CopieController(
            CopiesMenages copies,
            Foyers foyers,
            CopierDonnees copier,
            OuvrirCopie ouvrir,
            FichiersCopie fichiers,
            Habilitation habilitation,
            Textes textes,
            HorlogeMetier horloge,
            Piste piste) {
        this.copies = copies;
        this.foyers = foyers;
        this.copier = copier;
        this.ouvrir = ouvrir;
        this.fichiers = fichiers;
        this.habilitation = habilitation;
        this.textes = textes;
        this.horloge = horloge;
        this.piste = piste;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CopieReponse etablir(AgentConnecte agent, @Valid @RequestBody CopieRequete requete) {
        String reference = requete.reference().strip();
        Foyer foyer =
                foyers.parReference(departement(agent), reference)
                        .orElseThrow(ProblemeException::introuvable);
        CopieMenage copie =
                copier.executer(new CopierDonnees.Commande(foyer, reference, horloge.aujourdhui()));
        piste.change(agent, TRACE, copie.id(), copie.dossiers());
        return reponse(copie);
    }

    @GetMapping
    PageCopies liste(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        String departement = departement(agent);
        Input input = new Input();
        input.page(page, taille);
        input.check();
        return new PageCopies(
                copies.page(departement, page, taille).stream().map(this::reponse).toList(),
                copies.total(departement),
                page,
                taille);
    }

    /** A ZIP of a document to read and of the same as data. */
    @GetMapping(value = "/{id}/donnees.zip", produces = "application/zip")
    ResponseEntity<byte[]> donnees(AgentConnecte agent, @PathVariable String id) {
        String departement = departement(agent);
        CopieMenage copie =
                copies.trouver(id)
                        .filter(c -> c.departement().equals(departement))
                        .orElseThrow(ProblemeException::introuvable);
        byte[] zip =
                ouvrir.executer(copie)
                        .map(donnees -> fichiers.zip(copie, donnees))
                        .orElseThrow(ProblemeException::introuvable);
        piste.exporte(agent, TRACE, id, copie.dossiers());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"donnees-%s%s.zip\""
                                .formatted(copie.reference(), copie.complete() ? "" : "-incomplet"))
                .body(zip);
    }

    private CopieReponse reponse(CopieMenage copie) {
        return new CopieReponse(
                copie.id(),
                copie.reference(),
                copie.etablieLe(),
                copie.complete(),
                copie.parts().stream()
                        .map(p ->
                                new PartReponse(
                                        p.service(),
                                        textes.service(p.service()),
                                        p.recue(),
                                        p.elements()))
                        .toList());
    }

    private String departement(AgentConnecte agent) {
        return habilitation.protegeLesDonnees(agent).orElseThrow(ProblemeException::interdit);
    }
}
