package fr.ancrage.commissions.candidature.usecase;

import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.Demande;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.candidature.model.DossiersSuivis.Cause;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.commissions.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;

/** The secretariat makes a case a candidate of a formation, with its reason. */
@UseCase
public class DemanderExamen {

    public record Commande(String dossier, String formation, String motif, AgentConnecte agent) {

        @Override
        public String toString() {
            return "Commande[…]";
        }
    }

    public sealed interface Resultat {
        record Fait(Candidature candidature, DossierSuivi dossier) implements Resultat {}

        record Introuvable() implements Resultat {}

        record Interdit() implements Resultat {}

        record FormationInconnue() implements Resultat {}

        record DossierClos() implements Resultat {}
    }

    private final DossiersSuivis dossiers;
    private final TablesFormations tables;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public DemanderExamen(
            DossiersSuivis dossiers,
            TablesFormations tables,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.dossiers = dossiers;
        this.tables = tables;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        var portee = habilitation.portee(commande.agent());
        var dossier = dossiers.trouver(commande.dossier()).filter(portee::voitCandidat);
        if (dossier.isEmpty()) {
            return new Resultat.Introuvable();
        }
        if (!portee.tientLeSecretariat(dossier.get().departement())) {
            return new Resultat.Interdit();
        }
        if (!dossier.get().ouvert()) {
            return new Resultat.DossierClos();
        }
        var connue =
                tables.pour(dossier.get().departement(), horloge.aujourdhui())
                        .flatMap(t -> t.formation(commande.formation()));
        if (connue.isEmpty()) {
            return new Resultat.FormationInconnue();
        }
        var demande =
                new Demande(
                        commande.formation(),
                        commande.motif(),
                        horloge.aujourdhui(),
                        commande.agent().identifiant());
        var apres =
                dossiers.changer(
                        commande.dossier(),
                        dossier.get().departement(),
                        "examen.demande",
                        new Cause(commande.agent().identifiant(), null),
                        d -> d.avec(demande));
        return Candidature.de(apres, tables).stream()
                .filter(c -> c.formation().equals(commande.formation()))
                .findFirst()
                .<Resultat>map(c -> new Resultat.Fait(c, apres))
                .orElseGet(Resultat.Introuvable::new);
    }
}
