package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.DecisionRecue;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EtapeExpulsion;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatDecision;
import fr.ancrage.dossiers.procedure.model.ResultatDecision.Reserve;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.rapprochement.model.NomNormalise;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records a decision on the concours: finds the case by the réquisition that the decision names,
 * never by the names beside it, and records it there as one more act.
 */
@UseCase
public class EnregistrerDecision {

    /**
     * @param ressort where its author may bring acts in: a réquisition elsewhere is not known to it
     */
    public record Commande(
            DecisionRecue decision,
            Provenance provenance,
            String auteur,
            Ressort ressort,
            LocalDate aujourdhui) {}

    private record Requisition(Dossier dossier, ActeEnregistre acte) {}

    private final Registres registres;
    private final EnregistrerActe enregistrer;

    public EnregistrerDecision(Registres registres, EnregistrerActe enregistrer) {
        this.registres = registres;
        this.enregistrer = enregistrer;
    }

    public ResultatDecision executer(Commande commande) {
        DecisionRecue decision = commande.decision();
        Optional<Requisition> trouvee =
                requisition(decision)
                        .filter(r -> commande.ressort().comprend(r.dossier().arrondissement()));
        if (trouvee.isEmpty()) {
            return new ResultatDecision.RequisitionInconnue();
        }
        Requisition requisition = trouvee.get();
        if (!(requisition.acte().etape() instanceof EtapeExpulsion.RequisitionForcePublique)) {
            return new ResultatDecision.AutreNature(requisition.acte().etape().nature());
        }
        Menage menage = registres.menages().trouver(requisition.dossier().menage()).orElseThrow();
        return new ResultatDecision.Rapportee(
                enregistrer.executer(
                        new EnregistrerActe.Commande(
                                ActeRecu.surUnDossier(
                                        requisition.dossier(),
                                        menage,
                                        decision.numero(),
                                        decision.etape(),
                                        decision.criteres()),
                                commande.provenance(),
                                commande.auteur(),
                                commande.aujourdhui(),
                                requisition.dossier().id())),
                reserves(decision, requisition, menage));
    }

    /** Where the réquisition counts today: its case, the one that absorbed it, or its own. */
    private Optional<Requisition> requisition(DecisionRecue decision) {
        String cle = Revendication.cle(decision.departement(), decision.requisition());
        Revendication connue = registres.revendications().trouver(cle).orElse(null);
        if (connue == null || connue.annulee() || connue.decision() == null) {
            return Optional.empty();
        }
        String ouvert = connue.decision().dossier();
        return Stream.of(ouvert, Dossier.idApresSeparation(ouvert, cle + "/" + connue.generation()))
                .flatMap(id -> registres.dossiers().courant(id).stream())
                .map(Dossiers.Lu::dossier)
                .flatMap(d ->
                        d.actes().stream()
                                .filter(ActeEnregistre::compte)
                                .filter(a ->
                                        a.generation() == connue.generation()
                                                && Revendication.cle(d.departement(), a.numero())
                                                        .equals(cle))
                                .map(a -> new Requisition(d, a)))
                .findFirst();
    }

    private static Set<Reserve> reserves(
            DecisionRecue decision, Requisition requisition, Menage menage) {
        Set<Reserve> reserves = EnumSet.noneOf(Reserve.class);
        Personne personne = decision.personne();
        if (personne != null && contredit(personne, menage)) {
            reserves.add(Reserve.NOM_CONTRAIRE);
        }
        if (decision.commune() != null
                && !decision.commune().equals(requisition.dossier().commune())) {
            reserves.add(Reserve.COMMUNE_CONTRAIRE);
        }
        if (decision.etape().date().isBefore(requisition.acte().etape().date())) {
            reserves.add(Reserve.AVANT_LA_REQUISITION);
        }
        return reserves;
    }

    /** A clear contradiction: nobody of the household bears anything like this name. */
    private static boolean contredit(Personne personne, Menage menage) {
        NomNormalise nomme = personne.normalise();
        return menage.mentions().stream()
                .flatMap(m -> m.personnes().stream())
                .map(Personne::normalise)
                .allMatch(n -> nomme.avec(n) == NomNormalise.Ressemblance.AUCUNE);
    }
}
