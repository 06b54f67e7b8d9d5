package fr.ancrage.dossiers.acces.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.acces.RequetesAcces;
import fr.ancrage.dossiers.acces.usecase.ReglerImplication;
import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.dossiers.habilitation.Implications;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.tableaudebord.Phrases;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is involved in a case, as what, from when, until when, and by what (product §3). */
@RestController
@RequestMapping("/api/dossiers")
class ImplicationsController {

    private static final int LONGUEUR_CLE = 200;
    private static final int LONGUEUR_RAISON = 500;

    /** Where an involvement stands. */
    enum Etat {
        EN_COURS,
        A_REVOIR,
        TERMINEE
    }

    /** Whether the secretariat may do it now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionReponse(boolean permis, @Nullable String raison) {

        static ActionReponse de(boolean permis, String sinon) {
            return new ActionReponse(permis, permis ? null : sinon);
        }
    }

    record ActionsReponse(ActionReponse terminer, ActionReponse revoir) {}

    /**
     * @param jusqua the first day on which it opens nothing any more
     * @param source what it comes from, and where that is read
     * @param finPar who ended it, when the secretariat did
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImplicationSuivie(
            String cle,
            String organisation,
            String nom,
            String libelle,
            String enTantQue,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            String source,
            @Nullable String lien,
            Etat etat,
            @Nullable LocalDate revueLe,
            @Nullable String finPar,
            @Nullable String finRaison,
            ActionsReponse actions) {
        @Override
        public String toString() {
            return "ImplicationSuivie[***]";
        }
    }

    record ImplicationsReponse(
            String dossier, String reference, List<ImplicationSuivie> implications) {}

    record PageImplications(List<ImplicationsReponse> elements, long total, int page, int taille) {}

    @DonneePersonnelle
    @Schema(requiredProperties = {"cle", "raison"})
    record FinImplicationRequete(@Nullable String cle, @Nullable String raison) {
        @Override
        public String toString() {
            return "FinImplicationRequete[***]";
        }
    }

    @Schema(requiredProperties = "cle")
    record RevueRequete(@Nullable String cle) {}

    private final Dossiers dossiers;
    private final RequetesAcces requetes;
    private final ReglerImplication regler;
    private final Habilitation habilitation;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final Piste piste;

    ImplicationsController(
            Dossiers dossiers,
            RequetesAcces requetes,
            ReglerImplication regler,
            Habilitation habilitation,
            Territoires territoires,
            HorlogeMetier horloge,
            Piste piste) {
        this.dossiers = dossiers;
        this.requetes = requetes;
        this.regler = regler;
        this.habilitation = habilitation;
        this.territoires = territoires;
        this.horloge = horloge;
        this.piste = piste;
    }

    /** Everybody of one case, those who are over included. */
    @GetMapping("/{id}/implications")
    ImplicationsReponse duDossier(AgentConnecte agent, @PathVariable String id) {
        Acces acces = Secretariat.exiger(habilitation, agent);
        Dossier dossier =
                dossiers.courant(id)
                        .map(Dossiers.Lu::dossier)
                        .filter(d -> acces.tient(d.departement()))
                        .orElseThrow(ProblemeException::introuvable);
        piste.lus(agent, List.of(dossier.id()));
        return reponse(dossier, false);
    }

    /** The old ones of the département, case by case. */
    @GetMapping("/implications-a-revoir")
    PageImplications aRevoir(
            AgentConnecte agent,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int taille) {
        Acces acces = Secretariat.exiger(habilitation, agent);
        Input input = new Input();
        input.page(page, taille);
        input.check();
        RequetesAcces.Page trouvee = requetes.aRevoir(acces.departementsTenus(), page, taille);
        piste.lus(agent, trouvee.dossiers().stream().map(Dossier::id).toList());
        return new PageImplications(
                trouvee.dossiers().stream().map(d -> reponse(d, true)).toList(),
                trouvee.total(),
                page,
                taille);
    }

    @PostMapping("/{id}/implications/fin")
    ImplicationsReponse terminer(
            AgentConnecte agent,
            @PathVariable String id,
            @RequestBody FinImplicationRequete requete) {
        Secretariat.exiger(habilitation, agent);
        Input input = new Input();
        String cle = input.text("cle", requete.cle(), LONGUEUR_CLE);
        String raison = input.text("raison", requete.raison(), LONGUEUR_RAISON);
        input.check();
        return regler(agent, id, cle, raison);
    }

    @PostMapping("/{id}/implications/revue")
    ImplicationsReponse revoir(
            AgentConnecte agent, @PathVariable String id, @RequestBody RevueRequete requete) {
        Secretariat.exiger(habilitation, agent);
        Input input = new Input();
        String cle = input.text("cle", requete.cle(), LONGUEUR_CLE);
        input.check();
        return regler(agent, id, cle, null);
    }

    private ImplicationsReponse regler(
            AgentConnecte agent, String id, String cle, @Nullable String raison) {
        Acces acces = Secretariat.exiger(habilitation, agent);
        ReglerImplication.Resultat resultat =
                regler.executer(
                        new ReglerImplication.Commande(
                                id,
                                cle,
                                acces.departementsTenus(),
                                raison,
                                agent.identifiant(),
                                horloge.aujourdhui()));
        return switch (resultat) {
            case ReglerImplication.Resultat.Reglee(Dossier dossier) -> {
                piste.change(agent, "implication", dossier.id());
                yield reponse(dossier, false);
            }
            case ReglerImplication.Resultat.SansEffet _ ->
                    throw ProblemeException.of(HttpStatus.CONFLICT, "IMPLICATION_DEJA_REGLEE");
            case ReglerImplication.Resultat.Inconnue _ -> throw ProblemeException.introuvable();
        };
    }

    private ImplicationsReponse reponse(Dossier dossier, boolean seulementARevoir) {
        LocalDate jour = horloge.aujourdhui();
        TerritoireDossiers territoire =
                territoires
                        .pour(dossier.departement(), jour)
                        .orElseThrow(ProblemeException::introuvable);
        Phrases phrases = new Phrases(territoire);
        return new ImplicationsReponse(
                dossier.id(),
                dossier.reference(),
                Implications.de(dossier, territoire).stream()
                        .map(i -> suivie(i, territoire, phrases, jour))
                        .filter(i -> !seulementARevoir || i.etat() == Etat.A_REVOIR)
                        .sorted(
                                Comparator.comparing(ImplicationSuivie::etat)
                                        .thenComparing(ImplicationSuivie::depuis))
                        .toList());
    }

    private ImplicationSuivie suivie(
            Implication i, TerritoireDossiers territoire, Phrases phrases, LocalDate jour) {
        boolean ouverte = Jeton.ouvre(i, territoire, jour);
        boolean ancienne =
                i.aRevoirDepuis().filter(depuis -> !depuis.isAfter(requetes.limite())).isPresent();
        Implication.Fin fin = i.fin();
        Source source = Source.de(i);
        return new ImplicationSuivie(
                i.cle(),
                i.organisation(),
                phrases.organisation(i.organisation()),
                phrases.implication(i.enTantQue().name(), i.motif()),
                i.enTantQue().name(),
                i.depuis(),
                Jeton.fin(i, territoire).orElse(null),
                source.libelle(),
                source.lien(),
                ouverte ? (ancienne ? Etat.A_REVOIR : Etat.EN_COURS) : Etat.TERMINEE,
                i.revueLe(),
                fin == null ? null : fin.par(),
                fin == null ? null : fin.raison(),
                new ActionsReponse(
                        ActionReponse.de(ouverte, "Cette implication est déjà terminée."),
                        ActionReponse.de(
                                i.aRevoirDepuis().filter(jour::isAfter).isPresent(),
                                ouverte
                                        ? "Rien n’est à revoir : sa fin est connue, ou elle tient aux actes."
                                        : "Cette implication est déjà terminée.")));
    }
}
