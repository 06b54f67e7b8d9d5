package fr.ancrage.dossiers.procedure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.acces.OuvertureDossier;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.imports.model.ValidationActe;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.EtapeProcedure;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entry by hand, or by a partner's software: the same rules and the same code as a file's line. */
@RestController
@RequestMapping("/api/dossiers")
class SaisieController {

    /** What became of the act; warnings are worth reading. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SaisieReponse(
            String id,
            @Nullable String reference,
            @Nullable String stade,
            @Nullable String parc,
            @Nullable String commune,
            String effet,
            List<ProblemeChamp> avertissements) {}

    private final EnregistrerActe enregistrer;
    private final HorlogeLegale legale;
    private final Dossiers dossiers;
    private final Menages menages;
    private final Territoires territoires;
    private final Habilitation habilitation;
    private final OuvertureDossier ouverture;
    private final HorlogeMetier horloge;
    private final Piste piste;

    SaisieController(
            EnregistrerActe enregistrer,
            HorlogeLegale legale,
            Dossiers dossiers,
            Menages menages,
            Territoires territoires,
            Habilitation habilitation,
            OuvertureDossier ouverture,
            HorlogeMetier horloge,
            Piste piste) {
        this.enregistrer = enregistrer;
        this.legale = legale;
        this.dossiers = dossiers;
        this.menages = menages;
        this.territoires = territoires;
        this.habilitation = habilitation;
        this.ouverture = ouverture;
        this.horloge = horloge;
        this.piste = piste;
    }

    @PostMapping
    ResponseEntity<SaisieReponse> ouvrir(
            AgentConnecte agent, @Valid @RequestBody ActeRequete.NouveauDossier requete) {
        Acces acces = habilitation.de(agent);
        if (!acces.tient(requete.departement())) {
            throw ProblemeException.interdit();
        }
        return saisir(agent, acces, territoire(requete.departement()), requete.cellules(), null);
    }

    @PostMapping("/{id}/actes")
    ResponseEntity<SaisieReponse> ajouter(
            AgentConnecte agent,
            @PathVariable String id,
            @Valid @RequestBody ActeRequete.Acte requete) {
        Acces acces = habilitation.de(agent);
        OuvertureDossier.Vu vu =
                ouverture.voir(acces, id).orElseThrow(ProblemeException::introuvable);
        if (!acces.tient(vu.visiblePour())) {
            throw ProblemeException.interdit();
        }
        Dossier dossier = vu.dossier();
        Map<Colonne, String> cellules = connues(dossier);
        requete.dans(cellules);
        ActeRequete.numeroter(cellules, dossier.id());
        return saisir(agent, acces, vu.territoire(), cellules, dossier.id());
    }

    private ResponseEntity<SaisieReponse> saisir(
            AgentConnecte agent,
            Acces acces,
            TerritoireDossiers territoire,
            Map<Colonne, String> cellules,
            @Nullable String dossierImpose) {
        LocalDate aujourdhui = horloge.aujourdhui(territoire.departement());
        LigneLue lue = new ValidationActe(territoire, acces.ressort(), aujourdhui).lire(cellules);
        return switch (lue) {
            case LigneLue.Refusee refusee ->
                    throw ProblemeException.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "ACTE_REFUSE",
                            champs(refusee.problemes()));
            case LigneLue.Decision _ ->
                    throw new IllegalStateException("an act by hand is read as an act");
            case LigneLue.Valide valide -> {
                refuserSiRetenue(dossierImpose, valide.acte().etape());
                ResultatActe resultat =
                        enregistrer.executer(
                                new EnregistrerActe.Commande(
                                        valide.acte(),
                                        agent.machine()
                                                ? new Provenance(
                                                        Provenance.Origine.PARTENAIRE, null, null)
                                                : Provenance.saisie(),
                                        agent.identifiant(),
                                        aujourdhui,
                                        dossierImpose));
                yield reponse(agent, resultat, champs(valide.problemes()));
            }
        };
    }

    /**
     * Nobody plans an expulsion for a day on which it may not take place; one that a file tells is
     * a fact, and is kept with its anomaly.
     */
    private void refuserSiRetenue(@Nullable String id, EtapeProcedure etape) {
        if (id == null || !(etape instanceof EtapeExpulsion.ExpulsionPrevue prevue)) {
            return;
        }
        Dossier dossier = courant(id);
        LocalDate aujourdhui = horloge.aujourdhui(dossier.departement());
        List<ProblemeChamp> obstacles =
                legale.obstacles(dossier, prevue, aujourdhui).stream()
                        .map(o ->
                                new ProblemeChamp(
                                        Colonne.DATE_SIGNIFICATION.champ(),
                                        o.code(),
                                        o.explication()))
                        .toList();
        if (!obstacles.isEmpty()) {
            throw ProblemeException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "EXPULSION_RETENUE", obstacles);
        }
    }

    private ResponseEntity<SaisieReponse> reponse(
            AgentConnecte agent, ResultatActe resultat, List<ProblemeChamp> avertissements) {
        return switch (resultat) {
            case ResultatActe.Ouvert o -> creee(agent, o.dossier(), "OUVERT", avertissements);
            case ResultatActe.Rattache r -> creee(agent, r.dossier(), "RATTACHE", avertissements);
            case ResultatActe.ARapprocher a ->
                    creee(agent, a.dossier(), "A_RAPPROCHER", avertissements);
            case ResultatActe.Doublon d -> {
                if (d.dossier() == null) {
                    throw ProblemeException.of(HttpStatus.CONFLICT, "ACTE_EN_COURS");
                }
                yield ResponseEntity.ok(vue(d.dossier(), "DOUBLON", avertissements));
            }
            case ResultatActe.Efface _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "ACTE_EFFACE");
            case ResultatActe.NumeroDejaUtilise _ ->
                    throw ProblemeException.of(
                            HttpStatus.CONFLICT,
                            "NUMERO_DEJA_UTILISE",
                            List.of(
                                    new ProblemeChamp(
                                            Colonne.NUMERO.champ(),
                                            "NUMERO_DEJA_UTILISE",
                                            "Ce numéro d'acte est déjà celui d'un autre acte.")));
        };
    }

    private ResponseEntity<SaisieReponse> creee(
            AgentConnecte agent, String dossier, String effet, List<ProblemeChamp> avertissements) {
        piste.change(agent, "dossier", dossier);
        return ResponseEntity.created(URI.create("/api/dossiers/" + dossier))
                .body(vue(dossier, effet, avertissements));
    }

    private SaisieReponse vue(String id, String effet, List<ProblemeChamp> avertissements) {
        Dossier dossier = courant(id);
        return new SaisieReponse(
                dossier.id(),
                dossier.reference(),
                dossier.stade(horloge.aujourdhui(dossier.departement())).name(),
                dossier.parc().name(),
                dossier.commune(),
                effet,
                avertissements);
    }

    private Dossier courant(String id) {
        return dossiers.courant(id)
                .map(Dossiers.Lu::dossier)
                .orElseThrow(ProblemeException::introuvable);
    }

    private TerritoireDossiers territoire(String departement) {
        return territoires
                .pour(departement, horloge.aujourdhui())
                .orElseThrow(ProblemeException::introuvable);
    }

    /** What the case already knows, so that an act added to it need not repeat it. */
    private Map<Colonne, String> connues(Dossier dossier) {
        Map<Colonne, String> cellules = new EnumMap<>(Colonne.class);
        Menage menage = menages.trouver(dossier.menage()).orElseThrow();
        ActeRequete.mettre(cellules, Colonne.NOM, menage.personnes().getFirst().nom());
        ActeRequete.mettre(cellules, Colonne.PRENOM, menage.personnes().getFirst().prenom());
        ActeRequete.mettre(cellules, Colonne.CIVILITE, menage.personnes().getFirst().civilite());
        ActeRequete.mettre(cellules, Colonne.ADRESSE, menage.adresse().voie());
        ActeRequete.mettre(cellules, Colonne.CODE_POSTAL, menage.adresse().codePostal());
        ActeRequete.mettre(cellules, Colonne.COMMUNE, menage.adresse().communeNom());
        ActeRequete.mettre(cellules, Colonne.PARC, dossier.parc().name());
        ActeRequete.mettre(cellules, Colonne.BAILLEUR, dossier.bailleur().nom());
        if (dossier.bailleur().type() != null) {
            ActeRequete.mettre(
                    cellules,
                    Colonne.TYPE_BAILLEUR,
                    dossier.bailleur().type().name().replace('_', ' '));
        }
        return cellules;
    }

    private static List<ProblemeChamp> champs(List<Probleme> problemes) {
        return problemes.stream()
                .map(p -> new ProblemeChamp(p.champ(), p.code().name(), p.message()))
                .toList();
    }
}
