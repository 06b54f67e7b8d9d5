package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Piste;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.suivi.model.Abonnement;
import fr.ancrage.dossiers.suivi.model.EtatDuDossier;
import fr.ancrage.dossiers.suivi.model.Geste;
import fr.ancrage.dossiers.suivi.model.RefusGeste;
import fr.ancrage.dossiers.suivi.model.Suivi;
import fr.ancrage.dossiers.suivi.model.Suivis;
import fr.ancrage.dossiers.suivi.usecase.FaireGeste;
import fr.ancrage.dossiers.suivi.usecase.FaireGeste.Resultat;
import fr.ancrage.dossiers.tableaudebord.SuiviReponse.GesteSuivi;
import fr.ancrage.dossiers.tableaudebord.SuiviReponse.LotReponse;
import fr.ancrage.dossiers.tableaudebord.SuiviReponse.SortDuDossier;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.input.Input;
import fr.ancrage.platform.security.AgentConnecte;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who of us answers for a case, when we look at it again, what is new in it. Everybody who sees a
 * case may, for their own organisation; what one organisation notes is no other's to read.
 */
@RestController
@RequestMapping("/api/dossiers")
class SuiviController {

    /** Gestures as the portal names them. */
    enum CodeGeste {
        CONFIER,
        LIBERER,
        REVOIR,
        NE_PLUS_REVOIR,
        SUIVRE,
        NE_PLUS_SUIVRE,
        VOIR
    }

    /**
     * @param agent login; for {@code CONFIER}; the caller's own when absent
     * @param revoirLe for {@code REVOIR}
     */
    @DonneePersonnelle
    @Schema(requiredProperties = "geste")
    record GesteRequete(@Nullable String geste, @Nullable String agent, @Nullable String revoirLe) {
        @Override
        public String toString() {
            return "GesteRequete[***]";
        }
    }

    @DonneePersonnelle
    @Schema(requiredProperties = {"ids", "geste"})
    record LotRequete(
            @NotNull @Size(min = 1, max = 200) List<@NotNull String> ids,
            @Nullable String geste,
            @Nullable String agent,
            @Nullable String revoirLe) {

        GesteRequete chacun() {
            return new GesteRequete(geste, agent, revoirLe);
        }

        @Override
        public String toString() {
            return "LotRequete[***]";
        }
    }

    private final LectureDossiers lecture;
    private final RequetesDossiers requetes;
    private final Nouveautes nouveautes;
    private final Suivis suivis;
    private final FaireGeste faire;
    private final HorlogeMetier horloge;
    private final Piste piste;

    SuiviController(
            LectureDossiers lecture,
            RequetesDossiers requetes,
            Nouveautes nouveautes,
            Suivis suivis,
            FaireGeste faire,
            HorlogeMetier horloge,
            Piste piste) {
        this.lecture = lecture;
        this.requetes = requetes;
        this.nouveautes = nouveautes;
        this.suivis = suivis;
        this.faire = faire;
        this.horloge = horloge;
        this.piste = piste;
    }

    @GetMapping("/{id}/suivi")
    SuiviReponse lire(AgentConnecte agent, @PathVariable String id) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.visible(acces, id);
        piste.lu(agent, "suivi", d.getString("_id"));
        return reponse(agent, acces, d);
    }

    @PostMapping("/{id}/suivi")
    SuiviReponse faire(
            AgentConnecte agent, @PathVariable String id, @RequestBody GesteRequete requete) {
        Acces acces = lecture.acces(agent);
        Document d = lecture.visible(acces, id);
        Geste geste = geste(agent, requete);
        RefusGeste refus = executer(agent, acces, d, geste).orElse(null);
        if (refus != null) {
            throw switch (refus) {
                case LECTURE_SEULE -> ProblemeException.interdit();
                case DOSSIER_INTROUVABLE -> ProblemeException.introuvable();
                case DOSSIER_CLOS, DEJA_FAIT, TROP_DE_DOSSIERS_SUIVIS, AGENT_INCONNU ->
                        ProblemeException.of(HttpStatus.CONFLICT, "SUIVI_" + refus);
            };
        }
        if (!(geste instanceof Geste.Voir)) {
            piste.change(agent, "suivi", d.getString("_id"));
        }
        return reponse(agent, acces, d);
    }

    /**
     * The same gesture on many cases: each that refuses says why, and holds back none of the
     * others.
     */
    @PostMapping("/suivis")
    LotReponse faireEnLot(AgentConnecte agent, @Valid @RequestBody LotRequete requete) {
        Acces acces = lecture.acces(agent);
        Geste geste = geste(agent, requete.chacun());
        List<SortDuDossier> sorts = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        List<String> invisibles = new ArrayList<>();
        for (String id : new LinkedHashSet<>(requete.ids())) {
            Optional<Document> visible =
                    requetes.courant(id).filter(d -> !lecture.classes(acces, d).isEmpty());
            if (visible.isEmpty()) {
                invisibles.add(id);
                sorts.add(SortDuDossier.refuse(id, null, RefusGeste.DOSSIER_INTROUVABLE));
                continue;
            }
            Document d = visible.get();
            String reference = d.getString("reference");
            Optional<RefusGeste> refus = executer(agent, acces, d, geste);
            if (refus.isEmpty()) {
                changes.add(d.getString("_id"));
            }
            sorts.add(
                    refus.map(r -> SortDuDossier.refuse(id, reference, r))
                            .orElseGet(() -> SortDuDossier.fait(id, reference)));
        }
        piste.refuses(agent, invisibles);
        piste.changes(agent, "suivi", changes);
        return new LotReponse(changes.size(), sorts);
    }

    private Optional<RefusGeste> executer(
            AgentConnecte agent, Acces acces, Document d, Geste geste) {
        Resultat resultat =
                faire.executer(
                        new FaireGeste.Commande(
                                etat(acces, d), agent.organisation(), agent.identifiant(), geste));
        return switch (resultat) {
            case Resultat.Fait _ -> Optional.empty();
            // nothing new to have seen is no refusal
            case Resultat.Refuse(RefusGeste motif)
                    when geste instanceof Geste.Voir && motif == RefusGeste.DEJA_FAIT ->
                    Optional.empty();
            case Resultat.Refuse(RefusGeste motif) -> Optional.of(motif);
        };
    }

    private EtatDuDossier etat(Acces acces, Document d) {
        return new EtatDuDossier(
                d.getString("_id"),
                Stade.CLOS.name().equals(d.getString("stade")),
                !acces.ecrit(requetes.visiblePour(d)),
                d.get("version", Number.class).longValue());
    }

    private Geste geste(AgentConnecte agent, GesteRequete requete) {
        Input input = new Input();
        CodeGeste code = input.choice("geste", requete.geste(), CodeGeste.class, "GESTE_INCONNU");
        String confie = input.textOrNull("agent", requete.agent(), 100);
        LocalDate le = input.dayOrNull("revoirLe", requete.revoirLe());
        if (code == CodeGeste.REVOIR) {
            if (requete.revoirLe() == null) {
                input.refuse("revoirLe", "OBLIGATOIRE");
            } else if (le != null && le.isBefore(horloge.aujourdhui())) {
                input.refuse("revoirLe", "REVUE_PASSEE");
            }
        }
        input.check();
        return switch (code) {
            case CONFIER -> new Geste.Confier(confie == null ? agent.identifiant() : confie);
            case LIBERER -> new Geste.Liberer();
            case REVOIR -> new Geste.Revoir(le == null ? horloge.aujourdhui() : le);
            case NE_PLUS_REVOIR -> new Geste.NePlusRevoir();
            case SUIVRE -> new Geste.Suivre();
            case NE_PLUS_SUIVRE -> new Geste.NePlusSuivre();
            case VOIR -> new Geste.Voir();
        };
    }

    private SuiviReponse reponse(AgentConnecte agent, Acces acces, Document d) {
        String id = d.getString("_id");
        Suivi suivi = suivis.lire(id, agent.organisation()).suivi();
        Optional<Abonnement> abonnement = suivi.abonnement(agent.identifiant());
        EtatDuDossier etat = etat(acces, d);
        Set<String> agents = new TreeSet<>(suivis.agents(agent.organisation()));
        agents.add(agent.identifiant());
        return new SuiviReponse(
                id,
                suivi.referent(),
                suivi.revoirLe(),
                abonnement.isPresent(),
                abonnement.map(a -> nouveautes.depuis(agent, acces, d, a.vu())).orElse(List.of()),
                List.copyOf(agents),
                GesteSuivi.de(etat.refuse(new Geste.Confier(agent.identifiant())).orElse(null)),
                GesteSuivi.de(etat.refuse(new Geste.Suivre()).orElse(null)));
    }
}
