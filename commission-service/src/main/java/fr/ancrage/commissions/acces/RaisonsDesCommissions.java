package fr.ancrage.commissions.acces;

import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.commissions.habilitation.Politique;
import fr.ancrage.commissions.habilitation.Portee;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.platform.policy.AccessReasons;
import fr.ancrage.platform.policy.RaisonLisible;
import fr.ancrage.platform.security.AgentConnecte;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What opens a case in the commissions to each role of an agent. */
@Component
class RaisonsDesCommissions implements AccessReasons {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Seances seances;
    private final DossiersSuivis dossiers;
    private final Habilitation habilitation;

    RaisonsDesCommissions(Seances seances, DossiersSuivis dossiers, Habilitation habilitation) {
        this.seances = seances;
        this.dossiers = dossiers;
        this.habilitation = habilitation;
    }

    @Override
    public List<RaisonLisible> of(AgentConnecte lecteur, AgentConnecte agent, String dossier) {
        var departement = habilitation.table(lecteur).map(TableFormations::departement);
        var inscrites =
                seances.duDossier(dossier).stream()
                        .map(seances::trouver)
                        .flatMap(Optional::stream)
                        .map(Seances.Versionnee::seance)
                        .filter(s -> departement.equals(Optional.of(s.programme().departement())))
                        .toList();
        var raisons = new ArrayList<RaisonLisible>();
        for (var role : agent.roles().stream().sorted().toList()) {
            var portee =
                    habilitation.portee(
                            new AgentConnecte(
                                    "",
                                    agent.identifiant(),
                                    agent.organisation(),
                                    Set.of(role),
                                    Set.of()));
            dossiers.trouver(dossier)
                    .filter(d -> departement.equals(Optional.of(d.departement())))
                    .filter(portee::voitCandidat)
                    .ifPresent(d ->
                            raisons.add(
                                    voit(role, territoire(portee, d.departement()), null, null)));
            for (var seance : inscrites) {
                seance.inscription(dossier)
                        .ifPresent(i -> inscrit(role, portee, seance, i, raisons));
            }
        }
        return raisons;
    }

    private static String territoire(Portee portee, String departement) {
        return portee.tientLeSecretariat(departement)
                ? "Il suit les commissions de son département"
                : "Le dossier est de l’un de ses arrondissements";
    }

    private static void inscrit(
            String role,
            Portee portee,
            Seance seance,
            Inscription inscription,
            List<RaisonLisible> raisons) {
        var date = seance.programme().date();
        if (portee.siege(seance, inscription)) {
            raisons.add(
                    voit(
                            role,
                            "Son organisme siège à la séance du "
                                    + JOUR.format(date)
                                    + ", qui a ce dossier à son ordre du jour",
                            "Charte : composition de la formation (R-202)",
                            inscription.inscritLe()));
        }
        var avis = inscription.avis();
        if (avis != null
                && avis.preconisations().stream()
                        .anyMatch(p -> portee.estChargee(inscription, p))) {
            raisons.add(
                    voit(
                            role,
                            "Une préconisation de la séance du "
                                    + JOUR.format(date)
                                    + " est adressée à son organisme",
                            "Avis de la commission",
                            avis.le()));
        }
    }

    private static RaisonLisible voit(
            String role, String explication, @Nullable String source, @Nullable LocalDate depuis) {
        return RaisonLisible.voit(role, explication + ".", source, depuis, null, Politique.CLASSES);
    }
}
